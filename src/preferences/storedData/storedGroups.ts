import type { Consent, StoredItem } from '../../consent/types'
import { cookieOwners, matchName, storageOwners } from '../../policy/match'
import type { Localized, Policy, Purpose, Service } from '../../policy/types'

/** One stored item, with what the policy says of it. */
export interface Row {
  /** Where and what it is, as one text. */
  readonly key: string
  readonly item: StoredItem
  /** The services that declare it. */
  readonly services: readonly Service[]
  readonly description: Localized | undefined
  /** ISO 8601 or `session`; of cookies that are declared. */
  readonly duration: string | undefined
}

/** Stored items that belong together. */
export interface Group {
  readonly key: string
  /** Missing where no service declares the items, or they are Sekisho's own. */
  readonly purpose: Purpose | undefined
  readonly isOwn: boolean
  readonly rows: readonly Row[]
  /** Names of declared cookies that a script does not see. */
  readonly hidden: readonly string[]
}

const UNDECLARED = '?'
const OWN = '.'

const rowOf = (policy: Policy, item: StoredItem): Row => {
  const { area, name } = item
  const services = area == 'cookie' ? cookieOwners(policy, name) : storageOwners(policy, area, name)
  const cookie = services
    .flatMap(({ cookies }) => cookies)
    .find((each) => area == 'cookie' && matchName(each.name, name))
  const entry = services
    .flatMap(({ storage }) => storage)
    .find((each) => each.area == area && matchName(each.key, name))
  return {
    key: [area, name].join(' '),
    item,
    services,
    description: (cookie ?? entry)?.description,
    duration: cookie?.duration,
  }
}

/**
 * Groups what is stored: a group for each purpose in the order of the policy, one for what no
 * service declares,
 * one for what is Sekisho's own.
 *
 * @param shown keys of groups that are listed even when they are empty
 */
export const groupsOf = (
  { policy }: Pick<Consent, 'policy'>,
  inventory: readonly StoredItem[],
  shown: ReadonlySet<string>,
): readonly Group[] => {
  const group = (key: string, purpose?: Purpose): Group => ({
    key,
    purpose,
    isOwn: key == OWN,
    rows: inventory
      // What is nobody's and may be there is Sekisho's own.
      .filter((item) => (item.purpose ?? (item.granted ? OWN : UNDECLARED)) == key)
      .map((item) => rowOf(policy, item)),
    hidden: policy.services
      .filter((service) => service.purpose == key)
      .flatMap(({ cookies }) => cookies.filter(({ httpOnly }) => httpOnly))
      .map(({ name }) => name),
  })
  return [
    ...policy.purposes.map((purpose) => group(purpose.id, purpose)),
    group(UNDECLARED),
    group(OWN),
  ].filter(({ key, rows, hidden }) => rows.length || hidden.length || shown.has(key))
}
