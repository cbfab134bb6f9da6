import type { Store } from '../consent/store'
import type { Decision } from '../consent/types'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'

/**
 * What is known when a decision is made. The receipt is made of it as soon as the file has loaded, by
 * this page or the next one.
 */
export interface Draft {
  /** Record id. */
  readonly id: string
  /** Nothing where the visitor has withdrawn everything, and no decision is kept. */
  readonly decision?: Decision | undefined
  readonly before?: Decision | undefined
  readonly revoked: readonly string[]
  /** Languages in which the visitor may have been asked, best first; some may be empty or unknown. */
  readonly languages: readonly string[]
  /** Milliseconds since 1970. */
  readonly time: number
}

/** What recording and sending need. */
export interface ReceiptsPort {
  readonly config: Config
  readonly platform: Platform
  readonly store: Store
  /** Aborted when Sekisho is destroyed. */
  readonly end: AbortController
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}
