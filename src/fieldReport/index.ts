// What is loaded on a visit that was drawn to be reported: sends what the gates did when the page is left.
import type { Consent } from '../consent/types'
import { attempt } from '../platform/attempt'
import { own } from '../platform/own'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'
import { linesOf } from './lines'
import type { FieldLine } from './lines'

/** What it needs. */
export interface FieldReportPort {
  readonly config: Config
  readonly platform: Pick<Platform, 'document' | 'fetch' | 'window'>
  /** Aborted when Sekisho is destroyed. */
  readonly end: AbortController
}

/** How many lines one report has: a page may make up hosts without end. */
const MOST = 100

/**
 * Reports what the gates did: each time the page is hidden or left, what has come since the last time. A
 * report has the version of the policy and lines; no cookie goes with it, no referrer and no address of
 * the page, and nothing by which two reports could be told to be of one visitor.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Document/visibilitychange_event
 */
export const createFieldReport = (
  { config, platform, end }: FieldReportPort,
  ledger: Consent['ledger'],
): void => {
  const { document, window } = platform
  const url = config.report?.url
  if (url === undefined) return
  const sent = new Map<string, number>()

  /** What has come since it was last asked for. */
  const takeLines = (): readonly FieldLine[] => {
    const host = attempt(() => new URL(url, own(document).baseURI).host) ?? ''
    const news = [...linesOf(ledger(), config.policy, host)].flatMap(([key, line]) => {
      const count = line.count - (sent.get(key) ?? 0)
      return count > 0 ? [{ key, total: line.count, line: { ...line, count } }] : []
    })
    return news.slice(0, MOST).map(({ key, total, line }) => {
      sent.set(key, total)
      return line
    })
  }
  const send = (): void => {
    const lines = takeLines()
    if (!lines.length) return
    platform.fetch
      .call(globalThis, url, {
        method: 'POST',
        // As plain text it goes to another origin without a question before, for which there is no time.
        mode: 'no-cors',
        keepalive: true,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        body: JSON.stringify({ policy: config.policy.version, lines }),
      })
      // A report that is lost is one of many.
      .catch(() => {})
  }
  own(document).addEventListener(
    'visibilitychange',
    () => {
      if (own(document).visibilityState === 'hidden') send()
    },
    end,
  )
  window.addEventListener('pagehide', send, end)
}
