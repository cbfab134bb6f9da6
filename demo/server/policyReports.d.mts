import type { Hono } from 'hono'
import type { Config } from '../../src/policy/types'
import type { readPolicyReports } from '../../src/server/policyReports'

/** Makes the reference receiver of reports for one site. */
export function policyReportsApp(parts: {
  readonly config: () => Promise<Config>
  readonly read: typeof readPolicyReports
  readonly now?: () => number
  /** Number of hosts that are kept. */
  readonly max?: number
}): Hono
