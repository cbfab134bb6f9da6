// Composes a configuration of what another tool's configuration says, and lists what it does not say.
import type { CatalogConfigInput } from '../../catalog/named'
import type { CatalogEntry } from '../../catalog/types'
import type { Localized, Purpose, ServiceInput, TakeoverOptions } from '../../policy/types'
import { PROPOSED_PURPOSES } from '../../setup/proposedPurposes'
import type { ProposedPurpose } from '../../setup/proposedPurposes'
import { entryFor } from './catalogueMatch'
import type { Previous, PreviousPurpose, PreviousService, Texts } from './previous'

/** What only the owner knows. Blank where it was not given; the configuration is not valid then. */
export interface Owner {
  readonly name: string
  readonly email: string
  readonly policyUrl: string
  /** ISO date. */
  readonly today: string
}

/** A configuration, which may have faults, and sentences for a person. */
export interface Composed {
  readonly config: CatalogConfigInput
  readonly notes: readonly string[]
}

/** What other tools' users call the purposes that Sekisho proposes. */
const SYNONYMS: Readonly<Record<ProposedPurpose['id'], readonly string[]>> = {
  necessary: ['essential', 'required', 'strictly-necessary', 'technical'],
  preferences: ['functional', 'functionality', 'settings'],
  analytics: ['measurement', 'performance', 'statistics', 'stats'],
  embeds: ['embedded', 'external', 'external-content', 'media', 'video', 'videos'],
  support: ['chat', 'livechat'],
  advertising: ['ads', 'advertisement', 'marketing', 'targeting'],
}

const idOf = (key: string): string =>
  key
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '')
    .slice(0, 32) || 'purpose'

/** Ids that are taken only once, by purposes and services alike. */
const createIds = (): ((key: string) => string) => {
  const taken = new Set<string>()
  return (key) => {
    const base = idOf(key)
    let id = base
    for (let i = 2; taken.has(id); i++) id = `${base.slice(0, 29)}-${i}`
    taken.add(id)
    return id
  }
}

const proposalFor = (id: string): ProposedPurpose | undefined =>
  PROPOSED_PURPOSES.find((each) => each.id === id || SYNONYMS[each.id].includes(id))

/** One text where all languages have the same or there is but one. */
const localized = (texts: Texts, otherwise: Localized): Localized => {
  const different = [...new Set(Object.values(texts))]
  const [only = otherwise] = different
  return different.length > 1 ? texts : only
}

/** A proposed text in the languages of the policy that the proposal has, else in English. */
const proposed = (
  texts: { readonly ja: string; readonly en: string } | undefined,
  languages: readonly string[],
): Localized => {
  if (!texts) return ''
  const known = languages.filter((each) => each === 'ja' || each === 'en')
  return known.length > 1 ? texts : known[0] === 'ja' ? texts.ja : texts.en
}

const purposeFor = (
  purpose: PreviousPurpose,
  id: string,
  languages: readonly string[],
): Purpose => {
  const proposal = proposalFor(id)
  const name = proposed(proposal?.name, languages)
  return {
    id,
    basis: purpose.isRequired ? 'necessary' : 'consent',
    name: localized(purpose.name, name || purpose.key),
    description: localized(purpose.description, proposed(proposal?.description, languages)),
  }
}

/** A service that the catalogue does not know: its recipient, hosts and what it sends are for the owner to say. */
const unknownService = (service: PreviousService, id: string, purpose: string): ServiceInput => ({
  id,
  purpose,
  name: localized(service.name, service.key),
  recipient: { name: '', role: 'third-party' },
  sends: [''],
  hosts: [],
  cookies: service.cookies.map((name) => ({ name, duration: '', description: '' })),
})

/** Which of its own ids the policy has for the names of the tool. */
interface Ids {
  readonly purposes: ReadonlyMap<string, string>
  readonly services: ReadonlyMap<string, string>
}

const takeoverOf = (
  { tool, cookie, revision, purposes }: Previous,
  ids: Ids,
): TakeoverOptions | undefined => {
  const refusable = purposes.filter(({ isRequired }) => !isRequired)
  const entries = [
    ...(tool === 'klaro' ? [] : refusable.map(({ key }) => [key, ids.purposes.get(key)] as const)),
    ...ids.services,
  ]
  const map = Object.fromEntries(entries.filter(([, id]) => id !== undefined))
  if (cookie === undefined || !Object.keys(map).length) return undefined
  return {
    cookie,
    map: map as Record<string, string>,
    ...(revision && { revision }),
  }
}

const servicesOf = (
  previous: Previous,
  purposes: ReadonlyMap<string, string>,
  freshId: (key: string) => string,
  catalog: readonly CatalogEntry[],
) => {
  const ids = new Map<string, string>()
  const notes: string[] = []
  const used = new Set<string>()
  const services = previous.services.map((service) => {
    const [key = '', ...others] = service.purposes
    const purpose = purposes.get(key) ?? ''
    if (others.length)
      notes.push(`${service.key}: only its first purpose, ${key}, is kept; a service has one.`)
    const entry = entryFor(service, catalog)
    const isRequired = previous.purposes.find((each) => each.key === key)?.isRequired
    if (entry && !used.has(entry.id)) {
      used.add(entry.id)
      freshId(entry.id)
      if (!isRequired) ids.set(service.key, entry.id)
      notes.push(`${service.key}: taken for "${entry.id}" of the catalogue. Check that it is.`)
      return { use: entry.id, purpose }
    }
    const id = freshId(service.key)
    if (!isRequired) ids.set(service.key, id)
    notes.push(
      `${service.key}: not in the catalogue. Fill in its recipient, what it sends, its hosts, and how long its cookies last.`,
    )
    return unknownService(service, id, purpose)
  })
  return { services, ids, notes }
}

/** Composes the configuration. */
export const compose = (
  previous: Previous,
  owner: Owner,
  catalog: readonly CatalogEntry[],
): Composed => {
  const { days, languages, notice } = previous
  const freshId = createIds()
  const purposeIds = new Map(previous.purposes.map(({ key }) => [key, freshId(key)]))
  const purposes = previous.purposes.map((each) =>
    purposeFor(each, purposeIds.get(each.key) ?? '', languages),
  )
  const [necessary] = PROPOSED_PURPOSES
  if (necessary && !purposes.some(({ basis }) => basis === 'necessary'))
    purposes.unshift(
      purposeFor(
        { key: necessary.id, isRequired: true, name: {}, description: {} },
        freshId(necessary.id),
        languages,
      ),
    )
  const { services, ids, notes } = servicesOf(previous, purposeIds, freshId, catalog)
  const takeover = takeoverOf(previous, { purposes: purposeIds, services: ids })
  const config: CatalogConfigInput = {
    policy: {
      version: owner.today,
      effective: owner.today,
      url: localized(previous.policyUrl, owner.policyUrl),
      controller: { name: owner.name, contact: { email: owner.email } },
      purposes,
      services,
    },
    ...(days && days >= 1 && days <= 400 && { cookie: { days: Math.round(days) } }),
    notice: notice as NonNullable<CatalogConfigInput['notice']>,
    ...(takeover && { takeover }),
  }
  return { config, notes: [...notes, ...previous.lost] }
}
