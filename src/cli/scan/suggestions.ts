// Suggests the services that a policy lacks: those of the catalogue, and stubs for what it does not know.
import type { CatalogEntry } from '../../catalog/types'
import { cookieOwners, storageOwners, urlOwners } from '../../policy/match'
import type { Policy, Service } from '../../policy/types'
import type { Item } from './items'
import { createStubs } from './stubs'
import type { Stub } from './stubs'

/** A service of the catalogue that a policy names. */
export interface Named {
  readonly use: string
}

/** What is missing. */
export interface Suggestions {
  /** As they are written into `policy.services`; stubs are not valid until they are filled in. */
  readonly services: readonly (Named | Stub)[]
  /** To what an item belongs. */
  of(item: Item): { readonly catalog: readonly string[]; readonly service: string | undefined }
}

/** What is known. */
export interface SuggestionsPort {
  readonly services: readonly Service[]
  readonly catalog: readonly CatalogEntry[]
  readonly origins: readonly string[]
}

/** The smallest things that an entry may explain: an address, a cookie, an entry. */
const partsOf = ({ kind, name, urls }: Item): readonly string[] =>
  kind === 'host' ? urls.map((url) => `host ${url}`) : [`${kind} ${name}`]

/** The parts of items that entries explain, by entry. */
const explainedBy = (
  entry: CatalogEntry,
  items: readonly Item[],
): { readonly parts: ReadonlySet<string>; readonly isAsked: boolean } => {
  const policy = { services: [entry] } as unknown as Policy
  const explains = (item: Item, part: string): boolean => {
    if (item.kind === 'host') return !!urlOwners(policy, new URL(part.slice('host '.length))).length
    if (item.kind === 'cookie') return !!cookieOwners(policy, item.name).length
    return !!storageOwners(policy, item.kind, item.name).length
  }
  const parts = items.flatMap((item) => partsOf(item).filter((part) => explains(item, part)))
  return { parts: new Set(parts), isAsked: parts.some((part) => part.startsWith('host ')) }
}

/** Chooses as few entries as explain all that can be explained: each time the one that explains most. */
const chooseEntries = (
  entries: readonly CatalogEntry[],
  items: readonly Item[],
): ReadonlyMap<CatalogEntry, ReadonlySet<string>> => {
  const candidates = entries.flatMap((entry) => {
    const { parts, isAsked } = explainedBy(entry, items)
    // A cookie called "cart" is no sign of a service whose hosts nobody asks for.
    return isAsked ? [{ entry, parts }] : []
  })
  const open = new Set(candidates.flatMap(({ parts }) => [...parts]))
  const chosen = new Map<CatalogEntry, ReadonlySet<string>>()
  for (;;) {
    const ranked = candidates
      .filter(({ entry }) => !chosen.has(entry))
      .map((each) => ({ ...each, gain: [...each.parts].filter((part) => open.has(part)) }))
      // A host that is open counts; a cookie alone makes no service.
      .filter(({ gain }) => gain.some((part) => part.startsWith('host ')))
      .sort((a, b) => b.gain.length - a.gain.length)
    const [best] = ranked
    if (!best) return chosen
    chosen.set(best.entry, best.parts)
    for (const part of best.parts) open.delete(part)
  }
}

/** Makes the suggestions for items that nobody declares. */
export const createSuggestions = (
  items: readonly Item[],
  { services, catalog, origins }: SuggestionsPort,
): Suggestions => {
  const chosen = chooseEntries(catalog, items)
  const ids = new Set(services.map(({ id }) => id))
  const entriesOf = (part: string): readonly string[] =>
    [...chosen].flatMap(([{ id }, parts]) => (parts.has(part) ? id : []))
  /** A cookie of another site belongs to whoever declares a host there. */
  const hostOwnerOf = ({ cookie }: Item): string | undefined =>
    cookie &&
    services.find(({ hosts }) =>
      hosts.some((host) => `.${host.replace(/[/:].*/, '')}`.endsWith(`.${cookie.domain}`)),
    )?.id

  const of: Suggestions['of'] = (item) => {
    const found = [...new Set(partsOf(item).flatMap(entriesOf))]
    const declared = found.find((id) => ids.has(id))
    return {
      catalog: found,
      service: declared ?? (found.length ? undefined : hostOwnerOf(item)),
    }
  }
  const unknown = items.filter(
    (item) =>
      of(item).service === undefined && partsOf(item).some((part) => !entriesOf(part).length),
  )
  const used = [...chosen.keys()].flatMap(({ id }) => (ids.has(id) ? [] : { use: id }))
  const taken = [...ids, ...used.map(({ use }) => use)]
  return { of, services: [...used, ...createStubs(unknown, { taken, origins })] }
}
