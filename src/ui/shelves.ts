import type { Consent, StoredItem } from '../consent/types'
import { cookieOwners, matchName, storageOwners } from '../policy/match'
import type { Localized, Policy, Purpose, Service } from '../policy/types'

/** One thing that is stored here, with what the policy says of it. */
export interface Thing {
  /** Where and what it is, as one text. */
  readonly key: string
  readonly item: StoredItem
  /** The services that declare it. */
  readonly services: readonly Service[]
  readonly description: Localized | undefined
  /** ISO 8601 or `session`; of cookies that are declared. */
  readonly duration: string | undefined
}

/** Things that belong together. */
export interface Shelf {
  readonly key: string
  /** Where there is none, nobody declares the things on it, or they are Sekisho's own. */
  readonly purpose: Purpose | undefined
  readonly isOwn: boolean
  readonly things: readonly Thing[]
  /** Names of declared cookies that a script does not see. */
  readonly hidden: readonly string[]
}

const UNDECLARED = '?'
const OWN = '.'

const thingOf = (policy: Policy, item: StoredItem): Thing => {
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
 * Puts what is stored on shelves: one a purpose in the order of the policy, one for what nobody declares,
 * one for what is Sekisho's own.
 *
 * @param shown keys of shelves that are there even when they are empty
 */
export const shelvesOf = (
  { policy }: Pick<Consent, 'policy'>,
  inventory: readonly StoredItem[],
  shown: ReadonlySet<string>,
): readonly Shelf[] => {
  const shelf = (key: string, purpose?: Purpose): Shelf => ({
    key,
    purpose,
    isOwn: key == OWN,
    things: inventory
      // What is nobody's and may be there is Sekisho's own.
      .filter((item) => (item.purpose ?? (item.granted ? OWN : UNDECLARED)) == key)
      .map((item) => thingOf(policy, item)),
    hidden: policy.services
      .filter((service) => service.purpose == key)
      .flatMap(({ cookies }) => cookies.filter(({ httpOnly }) => httpOnly))
      .map(({ name }) => name),
  })
  return [
    ...policy.purposes.map((purpose) => shelf(purpose.id, purpose)),
    shelf(UNDECLARED),
    shelf(OWN),
  ].filter(({ key, things, hidden }) => things.length || hidden.length || shown.has(key))
}
