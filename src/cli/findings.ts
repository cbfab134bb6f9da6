import { pathOf, sentenceOf } from '../policy/explain'
import type { Fault } from '../policy/fault'

/** Something a site owner should look at. */
export interface Finding {
  /** What found it: `fault`, or the name of a rule. */
  readonly rule: string
  /** With an `error` the configuration cannot do what it says; a `warning` leaves that to the owner. */
  readonly severity: 'error' | 'warning'
  /** JSON path, for example `policy.services[2].sends.ja[0]`; empty for the whole configuration. */
  readonly path: string
  /** What is wrong and what to do, in whole sentences, without the path. */
  readonly message: string
  /** What was found there; `null` where something is missing. */
  readonly value: unknown
}

/** A configuration that a command refuses, with all that is wrong with it. */
export class FaultsError extends Error {
  readonly faults: readonly Fault[]

  constructor(name: string, faults: readonly Fault[]) {
    super(`${name}: the configuration is not valid, ${counted(faults.length, 'fault')}.`)
    this.faults = faults
  }
}

/** `1 fault`, `2 faults`. */
export const counted = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`

/** A fault of the configuration as a finding. */
export const findingOf = (fault: Fault): Finding => ({
  rule: 'fault',
  severity: 'error',
  path: fault.path,
  message: sentenceOf(fault),
  value: fault.value ?? null,
})

/** A finding as a line for people: `[sekisho] policy.services[2].purpose: …`, and the rule in brackets. */
export const lineOf = (finding: Finding): string =>
  `[sekisho] ${pathOf(finding)}: ${finding.message}` +
  (finding.rule === 'fault' ? '' : ` (${finding.rule})`)
