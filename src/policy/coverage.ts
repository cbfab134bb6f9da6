import { firstOf } from './first'
import type { Change, Localized, LocalizedList, Policy, Purpose, Service } from './types'

/**
 * Of what kind a covered thing is.
 *
 * `purpose`, `service` and so on are what the site may do; `basis` is why it may. `wording` is how it is
 * said. `material` and `minor` are the published changes that name the purpose, by their versions.
 */
export type CoveredKind =
  | 'basis'
  | 'purpose'
  | 'service'
  | 'recipient'
  | 'sends'
  | 'host'
  | 'cookie'
  | 'storage'
  | 'wording'
  | 'material'
  | 'minor'

/** One thing that a yes to a purpose or a service covers. */
export interface Covered {
  readonly kind: CoveredKind
  /** Id of the service it belongs to; empty for what belongs to the purpose. */
  readonly of: string
  /** What is compared: a name, key, host, item; for a recipient its name, role and country. */
  readonly what: string
  /** How long a cookie is kept, ISO 8601 or `session`; empty for all else. */
  readonly duration: string
  /** The same for people, where it is a text of the policy. */
  readonly text?: Localized | undefined
  /** Whether a minor change speaks for the words of today. */
  readonly excuses?: boolean
}

type Part = readonly [CoveredKind, string, (Localized | undefined)?, string?]

const isList = (list: LocalizedList): list is readonly string[] => Array.isArray(list)

/** An item in each language that has it at this place of its list. */
const itemAt = ({ sends }: Service, item: string, at: number): Localized =>
  isList(sends)
    ? item
    : Object.fromEntries(
        Object.entries(sends).flatMap(([language, list]) =>
          list[at] === undefined ? [] : [[language, list[at]]],
        ),
      )

const ofPurpose = ({ basis, sensitive, name, description }: Purpose): readonly Part[] => [
  ['basis', sensitive ? `${basis} sensitive` : basis],
  ['wording', JSON.stringify([firstOf(name), firstOf(description)]), name],
]

const ofService = (service: Service): readonly Part[] => {
  const { id, purpose, name, recipient, sends, hosts, cookies, storage } = service
  const { role, country = '' } = recipient
  return [
    ['purpose', purpose],
    ['service', id, name],
    ['wording', JSON.stringify([firstOf(name), firstOf(recipient.purpose ?? '')]), name],
    ['recipient', JSON.stringify([firstOf(recipient.name), role, country]), recipient.name],
    ...firstOf<readonly string[]>(sends).map((item, at): Part => [
      'sends',
      item,
      itemAt(service, item, at),
    ]),
    // The path is compared as it is written.
    ...hosts.map((host): Part => ['host', host.replace(/^[^/]*/, (it) => it.toLowerCase())]),
    ...cookies.map((each): Part => ['cookie', each.name, undefined, each.duration]),
    ...storage.map(({ area, key }): Part => ['storage', `${area} ${key}`]),
  ]
}

/**
 * What a yes to a purpose or a service covers, one thing each: the basis, services, recipients, items
 * sent, hosts, cookies with how long, storage, the wording, and the published changes that name the
 * purpose. Of a text in several languages the first stands for all. Descriptions of cookies and storage
 * and links cover nothing.
 *
 * @returns nothing for an id that the policy does not have
 */
export const coverageOf = (policy: Policy, id: string): readonly Covered[] => {
  const own = policy.services.find((each) => each.id === id)
  const purpose = policy.purposes.find((each) => each.id === (own?.purpose ?? id))
  if (!purpose) return []
  const services = own ? [own] : policy.services.filter((each) => each.purpose === id)
  const changes = policy.changes.filter(
    // A material change that names no purpose says nothing of any; a minor one is about the words of all.
    ({ kind, purposes }) => purposes.includes(purpose.id) || (kind === 'minor' && !purposes.length),
  )
  const isToday = (each: Change): boolean => each.version === policy.version
  /**
   * What an earlier release has declared says nothing of the words of one that declares nothing. An entry
   * that names no purpose speaks for its own release alone.
   */
  const excuses = (change: Change): boolean =>
    change.kind === 'minor' &&
    (change.purposes.length ? policy.changes.some(isToday) : isToday(change))
  const under =
    (of: string) =>
    ([kind, what, text, duration = '']: Part): Covered => ({ kind, of, what, duration, text })

  return [
    ...ofPurpose(purpose).map(under('')),
    ...services.flatMap((each) => ofService(each).map(under(each.id))),
    ...changes.map((each) => ({
      ...under('')([each.kind, each.version, each.summary]),
      excuses: excuses(each),
    })),
  ]
}
