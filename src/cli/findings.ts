// What `check` finds, and how findings and faults are printed.
import { pathOf, sentenceOf } from '../policy/validation/explain'
import type { Fault } from '../policy/validation/fault'

/** Something in a configuration that the site owner should look at. */
export interface Finding {
  /** `fault`, or the name of the rule that found it. */
  readonly rule: string
  /**
   * An `error`: the configuration cannot work as written. A `warning`: the owner decides. A `hint`: worth
   * knowing, and nothing to mend.
   */
  readonly severity: 'error' | 'warning' | 'hint'
  /** JSON path, for example `policy.services[2].sends.ja[0]`; empty for the whole configuration. */
  readonly path: string
  /** What is wrong and what to do, in whole sentences, without the path. */
  readonly message: string
  /** The value found there; `null` if it is missing. */
  readonly value: unknown
}

/** Thrown by commands that need a valid configuration; carries all its faults. */
export class FaultsError extends Error {
  readonly faults: readonly Fault[]

  constructor(name: string, faults: readonly Fault[]) {
    super(`${name}: the configuration is not valid, ${pluralize(faults.length, 'fault')}.`)
    this.faults = faults
  }
}

/** Returns `1 fault` or `2 faults`. */
export const pluralize = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`

/** Turns a fault of the configuration into a finding. */
export const faultFinding = (fault: Fault): Finding => ({
  rule: 'fault',
  severity: 'error',
  path: fault.path,
  message: sentenceOf(fault),
  value: fault.value ?? null,
})

/** Formats a finding as one line: `[sekisho] policy.services[2].purpose: …`, with the rule in parentheses. */
export const formatFinding = (finding: Finding): string =>
  `[sekisho] ${pathOf(finding)}: ${finding.message}` +
  (finding.rule === 'fault' ? '' : ` (${finding.rule})`)
