// Parses a configuration that may name services of the catalogue.
import { parseConfig as parseWrittenOut } from '../policy/validation/parse'
import type { ParseResult } from '../policy/validation/parse'
import { resolveServices } from './resolve'
import { services } from './services'
import type { CatalogEntry } from './types'

/** A copy without getters, functions or foreign prototypes; nothing of what cannot be JSON. */
const copyOf = (input: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(input)) as unknown
  } catch {
    return undefined
  }
}

/** Writes out the services of a configuration by a catalogue, and parses it. Never throws. */
export const parseWith = (input: unknown, entries: readonly CatalogEntry[]): ParseResult => {
  const { config, faults } = resolveServices(copyOf(input), entries)
  const result = parseWrittenOut(config)
  if (!faults.length) return result
  const others = result.ok ? [] : result.faults.filter(({ code }) => code !== 'unresolved')
  return { ok: false, faults: [...faults, ...others] }
}

/**
 * Parses a configuration: a `CatalogConfigInput`, or the same from `JSON.parse`. Services and regions that it
 * names are written out from the catalogue.
 *
 * Never throws. The result is a frozen copy. Unknown keys are rejected, so that a misspelled key does
 * not silently mean its default.
 */
export const parseConfig = (input: unknown): ParseResult => parseWith(input, services)
