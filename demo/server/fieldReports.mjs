// The reference receiver of reports from real visits, and the list of what they say.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'

const MAX_BYTES = 64 * 1024
/** Anybody can send reports, so only so many lines are kept; the one that was reported longest ago goes. */
const MAX_LINES = 1000

const NO_STORE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/**
 * Makes the receiver for one site: it takes reports by POST, and lists by GET how often each gate did what,
 * for each host and service. Nothing is kept of who has sent a report, and no time but the last of a line.
 *
 * @param {{ config: (c: import('hono').Context) => Promise<import('../../src/policy/types').Config>,
 *   read: typeof import('../../src/server/fieldReports').readFieldReport, now?: () => number,
 *   max?: number }} parts `config` returns the result of `serverConfig`; `read` is `readFieldReport`
 */
export function fieldReportsApp({ config, read, now = Date.now, max = MAX_LINES }) {
  const lines = new Map()
  const app = new Hono()
  const refuse = (c, status) => c.body(null, status, NO_STORE)

  app.post('/', bodyLimit({ maxSize: MAX_BYTES, onError: (c) => refuse(c, 413) }), async (c) => {
    const report = read(await config(c), await c.req.text())
    if (!report) return refuse(c, 400)
    for (const line of report.lines) {
      const key = [line.gate, line.host, line.service, line.outcome].join(' ')
      const { count = 0, visits = 0 } = lines.get(key) ?? {}
      // Back to the end.
      lines.delete(key)
      lines.set(key, {
        ...line,
        count: count + line.count,
        visits: visits + 1,
        last: new Date(now()).toISOString(),
      })
      if (lines.size > max) lines.delete(lines.keys().next().value)
    }
    return c.body(null, 204, NO_STORE)
  })
  // Only for the demo. On a real site, this must be restricted to staff.
  app.get('/', (c) => {
    const all = [...lines.values()].reverse()
    const undeclared = all.filter(({ service }) => !service)
    const leaked = all.filter(({ outcome }) => outcome === 'leaked')
    return c.json({ undeclared, leaked, lines: all }, 200, NO_STORE)
  })
  app.all('*', (c) => refuse(c, 405))
  return app
}
