// Validates a configuration, and fills in its defaults.
import { chosenPurposes, COOKIE_LIMIT, cookieLength } from '../cookieLength'
import { fillDefaults } from '../defaults'
import type { Config } from '../types'
import { createConfigSchema } from './configSchema'
import type { Fault } from './fault'
import { validate } from './validate'

/** A valid configuration, or all faults of an invalid one. */
export type ParseResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Validates a configuration, fills in defaults, and freezes it, all in place. Never throws. */
export const faultsOf = (config: unknown): readonly Fault[] => {
  const faults: Fault[] = []
  try {
    fillDefaults(config)
  } catch {
    // The schema reports why.
  }
  validate(createConfigSchema(), config, '', faults)
  if (!faults.length) {
    const valid = config as Config
    const value = cookieLength(valid, chosenPurposes(valid))
    if (value > COOKIE_LIMIT)
      faults.push({ path: 'policy.purposes', code: 'size', value, expected: COOKIE_LIMIT })
  }
  return faults
}

/**
 * Parses a configuration: a `ConfigInput`, or the same from `JSON.parse`.
 *
 * Never throws. The result is a frozen copy. Unknown keys are rejected, so that a misspelled key does
 * not silently mean its default.
 */
export const parseConfig = (input: unknown): ParseResult => {
  try {
    // A JSON copy has no getters, functions or foreign prototypes.
    const config = JSON.parse(JSON.stringify(input)) as Config
    const faults = faultsOf(config)
    return faults.length ? { ok: false, faults } : { ok: true, config }
  } catch {
    return { ok: false, faults: [{ path: '', code: 'type', expected: createConfigSchema() }] }
  }
}
