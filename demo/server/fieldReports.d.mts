import type { Hono } from 'hono'
import type { Config } from '../../src/policy/types'
import type { readFieldReport } from '../../src/server/fieldReports'

/** Makes the reference receiver of reports from real visits for one site. */
export function fieldReportsApp(parts: {
  readonly config: () => Promise<Config>
  readonly read: typeof readFieldReport
  readonly now?: () => number
  /** Number of lines that are kept. */
  readonly max?: number
}): Hono
