import { REGIONS } from '../platform/features'
import { strip } from '../policy/fields'
import { regionalBasis } from '../policy/regions'
import type { Config } from '../policy/types'

const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return
  Object.values(value).forEach(freeze)
  Object.freeze(value)
}

/**
 * Reads a configuration that `sekisho build` has validated and filled in. Objects lose their prototype, so that what
 * a page has added to `Object.prototype` is no option, and everything is frozen.
 *
 * @param text JSON of a {@link Config}, in which each purpose has the basis of the policy
 * @param region where the visitor is, if that is known
 */
export const readBuilt = (text: string, region?: string): Config => {
  const config = JSON.parse(text) as Config
  strip(config)
  if (REGIONS)
    for (const purpose of config.policy.purposes)
      Object.assign(purpose, regionalBasis(config.regions, region, purpose))
  freeze(config)
  return config
}
