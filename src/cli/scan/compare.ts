// Compares what a site declares with what visits have seen.
import type { CatalogEntry } from '../../catalog/types'
import { judge } from '../../consent/rules'
import { matchName } from '../../policy/match'
import type { Config, Service } from '../../policy/types'
import { itemsOf, wasAskedFor } from './items'
import type { Item, ItemKind, Sighting } from './items'
import { createSuggestions } from './suggestions'
import type { Suggestions } from './suggestions'
import type { Phase, Visit } from './observation'

/** Something that no service declares. */
export interface Undeclared extends Item {
  /** Ids of entries of the catalogue to which it belongs. */
  readonly catalog: readonly string[]
  /** Id of a service of the policy to which it probably belongs, so that it is to be declared there. */
  readonly service: string | undefined
}

/** Something of a service that was sent or stored though the service was not granted. */
export interface Early extends Item {
  readonly service: Service
  /** When it was not granted. */
  readonly sightings: readonly Sighting[]
}

/** Something that is declared and was not seen. */
export interface Unseen {
  readonly kind: ItemKind
  readonly name: string
  readonly service: Service
}

/** What a scan has found. */
export interface Comparison {
  readonly undeclared: readonly Undeclared[]
  readonly early: readonly Early[]
  readonly unseen: readonly Unseen[]
  /** Declared, and seen. */
  readonly confirmed: readonly Item[]
  /** What is missing in `policy.services`, as a site writes it. */
  readonly services: Suggestions['services']
}

/** What is compared. */
export interface ComparisonInput {
  readonly visits: readonly Visit[]
  /** Origins of the site. */
  readonly origins: readonly string[]
  /** Without one, nothing is declared. */
  readonly config: Config | undefined
  /** Whether the name of the consent cookie is the site's own, and not a default. */
  readonly isCookieKnown: boolean
  readonly catalog: readonly CatalogEntry[]
}

/** Ids of what is granted in each phase. An opt-out is granted until it is refused. */
const grantsOf = (config: Config): Readonly<Record<Phase, ReadonlySet<string>>> => {
  const { policy } = config
  const purposes = policy.purposes.map(({ id }) => id)
  const all = policy.services.filter(({ purpose }) => purposes.includes(purpose))
  return {
    before: judge(config, undefined, 1).granted,
    // Before the clock runs, no opt-out counts.
    rejected: judge(config, undefined, 0).granted,
    accepted: new Set(all.map(({ id }) => id)),
  }
}

const earlyOf = (item: Item, grants: ReturnType<typeof grantsOf>): Early | readonly [] => {
  const deniedIn = ({ phase }: Sighting): Service | undefined =>
    item.owners.find(({ id }) => !grants[phase].has(id))
  const sightings = item.sightings.filter(deniedIn)
  const service = sightings[0] && deniedIn(sightings[0])
  return service ? { ...item, service, sightings } : []
}

const unseenOf = (service: Service, items: readonly Item[]): readonly Unseen[] => {
  const isSeen = (kind: ItemKind, pattern: string): boolean =>
    items.some((item) => item.kind === kind && matchName(pattern, item.name))
  const { hosts, cookies, storage } = service
  const found = (kind: ItemKind, name: string, wasSeen: boolean): readonly Unseen[] =>
    wasSeen ? [] : [{ kind, name, service }]
  return [
    ...hosts.flatMap((host) => found('host', host, wasAskedFor(host, items))),
    ...cookies.flatMap(({ name }) => found('cookie', name, isSeen('cookie', name))),
    ...storage.flatMap(({ area, key }) => found(area, key, isSeen(area, key))),
  ]
}

/**
 * Compares what is declared with what was seen, as the gates match it: what nobody declares, what came
 * before it was granted, and what is declared and did not come. The consent cookie and what Sekisho keeps
 * beside it is seen wherever a service declares it, and otherwise left out.
 */
export const compare = (input: ComparisonInput): Comparison => {
  const { visits, origins, config, isCookieKnown, catalog } = input
  const services = config?.policy.services ?? []
  const cookieName = isCookieKnown ? config?.cookie.name : undefined
  const items = itemsOf(visits, { policy: { services }, origins, cookieName })
  const grants = config && grantsOf(config)
  const unowned = items.filter(({ owners }) => !owners.length)
  const suggestions = createSuggestions(unowned, { services, catalog, origins })
  return {
    undeclared: unowned.map((item) => ({ ...item, ...suggestions.of(item) })),
    early: grants ? items.flatMap((item) => earlyOf(item, grants)) : [],
    unseen: services.flatMap((service) => unseenOf(service, items)),
    confirmed: items.filter(({ owners }) => owners.length),
    services: suggestions.services,
  }
}
