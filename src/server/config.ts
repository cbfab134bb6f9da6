import { explainFault } from '../policy/explain'
import { parseConfig } from '../policy/parse'
import type { Config, ConfigInput } from '../policy/types'

/**
 * Reads the configuration of a site for a server: once, when it starts. What comes back is frozen and
 * goes into every other function here.
 *
 * @throws Error naming every fault, one a line, when the configuration is not valid
 */
export const serverConfig = (input: ConfigInput): Config => {
  const result = parseConfig(input)
  if (!result.ok) throw Error(result.faults.map(explainFault).join('\n'))
  return result.config
}
