// A configuration as it applies in a region, for what reads the same one for many visitors.
import { regionalBasis } from './regions'
import type { Config, Regions } from './types'

/** Without prototypes, so that no purpose inherits a regime because of its id. */
const bare = (regions: Regions): Regions =>
  Object.assign(
    Object.create(null) as object,
    Object.fromEntries(
      Object.entries(regions).map(([place, row]) => [
        place,
        typeof row === 'string' ? row : Object.assign(Object.create(null) as object, row),
      ]),
    ),
  )

/**
 * Returns the configuration as it applies to a visitor: each purpose has the basis of the region, as in the page.
 *
 * @param config as it was validated; it is not changed
 * @param region ISO 3166 code; anything else is an unknown region, in which the strictest regime counts
 */
export const configIn = (config: Config, region: string | undefined): Config => {
  if (!config.regions) return config
  const regions = bare(config.regions)
  const purposes = config.policy.purposes.map((purpose) => ({
    ...purpose,
    ...regionalBasis(regions, region, purpose),
  }))
  return { ...config, policy: { ...config.policy, purposes } }
}
