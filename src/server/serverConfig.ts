// Validates the configuration for a server.
import type { CatalogConfigInput } from '../catalog/named'
import { parseConfig } from '../catalog/parseConfig'
import type { Config } from '../policy/types'
import { explainFault } from '../policy/validation/explain'

/**
 * Validates the configuration of a site, writes out the services that it names, and fills in defaults.
 * Call it once, when the server starts. All other functions of `sekisho/server` take the result, which is frozen.
 *
 * @throws Error if the configuration is not valid; the message explains every fault, one per line
 */
export const serverConfig = (input: CatalogConfigInput): Config => {
  const result = parseConfig(input)
  if (!result.ok) throw Error(result.faults.map(explainFault).join('\n'))
  return result.config
}
