// Lists what consent to a purpose or a service covers.
import { writeJson } from './json'
import { firstLanguage } from './firstLanguage'
import type { Change, Localized, LocalizedList, Policy, Purpose, Service } from './types'

/**
 * The kind of a covered item.
 *
 * `basis` is why the site may process data. `purpose`, `service`, `recipient`, `sends`, `host`, `cookie`
 * and `storage` are what it does. `wording` is how that is described. `material` and `minor` are the
 * published changes that name the purpose.
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

/** One item that consent to a purpose or a service covers. */
export interface Covered {
  readonly kind: CoveredKind
  /** Id of the service it belongs to; empty for items of the purpose. */
  readonly of: string
  /** The value to compare: a name, key, host or item; of a recipient its name, role and country as JSON. */
  readonly what: string
  /** Duration of a cookie, ISO 8601 or `session`; empty for other items. */
  readonly duration: string
  /** The same for people, if it is a text of the policy. */
  readonly text?: Localized | undefined
  /** For a change: whether it declares that the current wording means the same as before. */
  readonly excuses?: boolean
}

type Item = readonly [CoveredKind, what: string, text?: Localized | undefined, duration?: string]

const isList = (list: LocalizedList): list is readonly string[] => Array.isArray(list)

/** Returns the texts at one position of the lists of sent items, by language. */
const sentItemAt = ({ sends }: Service, item: string, index: number): Localized =>
  isList(sends)
    ? item
    : Object.fromEntries(
        Object.entries(sends).flatMap(([language, list]) =>
          list[index] === undefined ? [] : [[language, list[index]]],
        ),
      )

const itemsOfPurpose = ({
  basis: regional,
  writtenBasis: basis = regional,
  sensitive,
  name,
  description,
}: Purpose): readonly Item[] => [
  ['basis', sensitive ? `${basis} sensitive` : basis],
  ['wording', writeJson([firstLanguage(name), firstLanguage(description)]), name],
]

const itemsOfService = (service: Service): readonly Item[] => {
  const { id, purpose, name, recipient, sends, hosts, cookies, storage } = service
  const { role, country = '' } = recipient
  return [
    ['purpose', purpose],
    ['service', id, name],
    ['wording', writeJson([firstLanguage(name), firstLanguage(recipient.purpose ?? '')]), name],
    ['recipient', writeJson([firstLanguage(recipient.name), role, country]), recipient.name],
    ...firstLanguage<readonly string[]>(sends).map((item, i): Item => [
      'sends',
      item,
      sentItemAt(service, item, i),
    ]),
    // Hosts are case-insensitive, paths are not.
    ...hosts.map((each): Item => ['host', each.replace(/^[^/]*/, (host) => host.toLowerCase())]),
    ...cookies.map((each): Item => ['cookie', each.name, undefined, each.duration]),
    ...storage.map(({ area, key }): Item => ['storage', `${area} ${key}`]),
  ]
}

/**
 * Lists what consent to a purpose or a service covers: the basis, services, recipients, sent items,
 * hosts, cookies with their durations, storage entries, the wording, and the published changes that name
 * the purpose. A text in several languages is represented by its first language. Links and the
 * descriptions of cookies and storage entries are not covered items.
 *
 * @returns an empty list for an id that the policy does not have
 */
export const coverageOf = (policy: Policy, id: string): readonly Covered[] => {
  const service = policy.services.find((each) => each.id === id)
  const purpose = policy.purposes.find((each) => each.id === (service?.purpose ?? id))
  if (!purpose) return []
  const services = service ? [service] : policy.services.filter((each) => each.purpose === id)
  const changes = policy.changes.filter(
    // A minor change without purposes is about the wording of all of them; a material one declares nothing.
    ({ kind, purposes }) => purposes.includes(purpose.id) || (kind === 'minor' && !purposes.length),
  )
  const isCurrent = (change: Change): boolean => change.version === policy.version
  /**
   * A change of an earlier version does not excuse the wording of a current version without changes. One
   * without purposes only excuses the wording of its own version.
   */
  const excuses = (change: Change): boolean =>
    change.kind === 'minor' &&
    (change.purposes.length ? policy.changes.some(isCurrent) : isCurrent(change))
  const toCovered =
    (of: string) =>
    ([kind, what, text, duration = '']: Item): Covered => ({ kind, of, what, duration, text })

  return [
    ...itemsOfPurpose(purpose).map(toCovered('')),
    ...services.flatMap((each) => itemsOfService(each).map(toCovered(each.id))),
    ...changes.map((change) => ({
      ...toCovered('')([change.kind, change.version, change.summary]),
      excuses: excuses(change),
    })),
  ]
}
