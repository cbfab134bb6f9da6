import type { Remedy } from './stored'

/** A gate of the ledger. */
export type GateName = 'scripts' | 'embeds' | 'cookies' | 'storage' | 'network'

/**
 * What a gate did.
 *
 * `passed`: granted, or only reported. `held`: kept back until it is granted. `refused`: failed, as
 * when the network is down; of a cookie or an entry, the browser has not taken what was held. `released`: was held and is let in. `erased`: was there and is gone.
 * `leaked`: a script could not stop or erase it.
 */
export type Outcome = 'passed' | 'held' | 'refused' | 'released' | 'erased' | 'leaked'

/** One line of the ledger. The same thing happening again counts up, and moves to the end. */
export interface LedgerEntry {
  /** Milliseconds since 1970-01-01 UTC, of the last time. */
  readonly time: number
  /** How often. */
  readonly count: number
  readonly gate: GateName
  /** Id of the service it belongs to; `undefined` for a cookie, an entry or a host that nobody declares. */
  readonly service: string | undefined
  readonly purpose: string | undefined
  /**
   * Address without its query, or only its origin where nobody declares the host; name of a cookie or a
   * database, key of an entry, or `inline script`.
   */
  readonly what: string
  readonly outcome: Outcome
  /** What can be done about a leak. */
  readonly remedy?: Remedy | undefined
}
