// How much the choices on a policy take in the consent cookie.
import type { Config } from './types'

/**
 * The most characters that name and value of the consent cookie may have. Browsers keep 4,096 bytes; some
 * count attributes too.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.7
 */
export const COOKIE_LIMIT = 4000

/** What an entry has besides its id: `.1.`, a digest and a separator. */
const ENTRY = 10

/** What the value has besides the policy version and the entries: `1`, time, source and hand, record id, separators. */
const REST = 60

/**
 * Returns the most characters that name and value of the consent cookie take where there is a choice on
 * each of these items, for a valid configuration.
 *
 * @param items ids of the purposes and services that are chosen on
 */
export const cookieLength = ({ policy, cookie }: Config, items: readonly string[]): number =>
  items.reduce(
    (sum, id) => sum + id.length + ENTRY,
    cookie.name.length + policy.version.length + REST,
  )

/** Ids of the purposes of a valid policy on which a visitor chooses. */
export const chosenPurposes = ({ policy }: Config): readonly string[] =>
  policy.purposes
    .filter(({ basis, sensitive }) => sensitive || basis === 'consent' || basis === 'optout')
    .map(({ id }) => id)
