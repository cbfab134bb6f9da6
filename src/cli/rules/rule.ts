import type { Config } from '../../policy/types'
import type { Finding } from '../findings'

/** What a rule has found. See `Finding` for the fields. */
export interface Found {
  readonly path: string
  readonly message: string
  readonly value?: unknown
  /** @default warning */
  readonly severity?: Finding['severity']
}

/**
 * Looks for one thing that a site owner should look at before a valid configuration is published.
 *
 * @param now milliseconds since 1970
 */
export type Rule = (config: Config, now: number) => Iterable<Found>
