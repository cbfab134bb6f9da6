import type { Config } from './types'

const DEFAULTS = {
  cookie: { name: 'sekisho', days: 180, daysRefused: 180 },
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
 * Fills in, in place, what a configuration may leave out and the gates ask for at once.
 *
 * @throws TypeError where it is not built as a configuration is
 */
export const fillDefaults = (input: unknown): Config => {
  const config = input as Loose
  for (const [key, values] of Object.entries(DEFAULTS)) {
    const part = (config[key] ??= {})
    for (const [name, value] of Object.entries(values)) part[name] ??= value
  }
  for (const service of ((config.policy as Loose).services ??= [] as never) as unknown as Loose[])
    for (const list of ['hosts', 'cookies', 'storage']) service[list] ??= [] as never
  return input as Config
}
