// Defaults that the gates and the consent cookie need at once, before the rest is validated.
import type { Config } from './types'

const DEFAULTS = {
  cookie: { name: 'sekisho', days: 180, daysRefused: 184 },
  gates: {
    scripts: true,
    embeds: true,
    cookies: 'enforce',
    storage: 'enforce',
    network: 'enforce',
  },
}

type Loose = Record<string, Record<string, unknown>>

/**
 * Fills in the defaults of `cookie`, `gates` and the lists of services, in place.
 *
 * @throws TypeError if the value does not have the structure of a configuration
 */
export const fillDefaults = (input: unknown): Config => {
  const config = input as Loose
  for (const [key, values] of Object.entries(DEFAULTS)) {
    const part = (config[key] ??= {})
    for (const [name, value] of Object.entries(values)) part[name] ??= value
  }
  for (const service of ((config.policy as Loose).services ??= [] as never) as unknown as Loose[])
    // Validation reports a service that is only named, and the services after it still need their lists.
    if (typeof service === 'object')
      for (const list of ['hosts', 'cookies', 'storage']) service[list] ??= [] as never
  return input as Config
}
