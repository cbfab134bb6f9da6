// What a rule of `sekisho check` is.
import type { Config } from '../../policy/types'
import type { Finding } from '../findings'

/** What a rule reports. See {@link Finding} for the fields. */
export interface RuleFinding {
  readonly path: string
  readonly message: string
  readonly value?: unknown
  /** @default warning */
  readonly severity?: Finding['severity']
}

/**
 * Looks for one kind of mistake in a valid configuration.
 *
 * @param now milliseconds since 1970
 */
export type Rule = (config: Config, now: number) => Iterable<RuleFinding>
