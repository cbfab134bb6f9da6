// Validates a draft, and writes its services out.
import { parseWith } from '../../catalog/parseConfig'
import { resolveServices } from '../../catalog/resolve'
import type { UsedEntry } from '../../catalog/resolve'
import type { CatalogEntry } from '../../catalog/types'
import type { Fault } from '../../policy/validation/fault'
import type { Config } from '../../policy/types'
import type { Fields } from './path'

/** What is known of a draft. */
export interface CheckedDraft {
  readonly faults: readonly Fault[]
  /** The configuration with defaults, as the documents take it; only if there are no faults. */
  readonly valid: Config | undefined
  /** The configuration as it is written, with the services of the catalogue written out as far as possible. */
  readonly written: Fields
  /** Entries of the catalogue that it uses. */
  readonly used: readonly UsedEntry[]
}

/** A fault once: where a text has the wrong type, schema and resolution may say so both. */
const withoutRepeats = (faults: readonly Fault[]): readonly Fault[] =>
  faults.filter(
    ({ path, code }, i) =>
      faults.findIndex((each) => each.path === path && each.code === code) === i,
  )

/** Validates a draft. Never throws. */
export const checkDraft = (config: Fields, catalog: readonly CatalogEntry[]): CheckedDraft => {
  const parsed = parseWith(config, catalog)
  const { config: written, used } = resolveServices(config, catalog)
  return {
    faults: parsed.ok ? [] : withoutRepeats(parsed.faults),
    valid: parsed.ok ? parsed.config : undefined,
    written: written as Fields,
    used,
  }
}

/** Facts of an entry that could not be verified, and that the policy does not state itself. */
export const unverifiedOf = ({ entry, overrides }: UsedEntry): readonly string[] =>
  entry.unverified.filter((fact) => {
    const [field = '', part = ''] = fact.split('.')
    if (!Object.hasOwn(overrides, field)) return true
    const own = overrides[field]
    return field === 'recipient' && !!part && !Object.hasOwn(Object(own) as object, part)
  })
