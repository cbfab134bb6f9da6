// Writes out the services of a configuration for what does not know the catalogue.
import type { ConfigInput } from '../policy/types'
import { explainFault } from '../policy/validation/explain'
import type { CatalogConfigInput, EntryName } from './named'
import { resolveServices } from './resolve'
import { services } from './services'

/**
 * Writes out the services and regions that a configuration names, for `createConsent`, which does not bring the
 * catalogue into the page. Where that is possible, call it while the site is built.
 *
 * @throws Error if a service cannot be written out; the message explains every fault, one per line
 */
export const withCatalog = <
  const PurposeId extends string,
  const ServiceId extends string = never,
  const Named extends EntryName = never,
>(
  config: CatalogConfigInput<PurposeId, ServiceId, Named>,
): ConfigInput<never, PurposeId, ServiceId | Named> => {
  const resolution = resolveServices(config, services)
  if (resolution.faults.length) throw Error(resolution.faults.map(explainFault).join('\n'))
  return resolution.config as ConfigInput<never, PurposeId, ServiceId | Named>
}
