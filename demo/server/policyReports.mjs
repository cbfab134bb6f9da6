// The reference receiver of reports of a Content Security Policy, and the list of what they say.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/** `report-uri` sends the first, the Reporting API the second. */
const TYPES = /^application\/(?:csp-report|reports\+json)\s*(?:;|$)/i

const MAX_BYTES = 64 * 1024
/** Anybody can send reports, so only so many hosts are kept; the one that was reported longest ago goes. */
const MAX_HOSTS = 500

const NO_STORE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/**
 * Makes the record of the hosts that pages have asked for and the policy has refused, in memory. What a
 * report says of the visitor is not kept.
 *
 * @param {number} [max] number of hosts, each counted once for each directive
 */
export function createObserved(max = MAX_HOSTS) {
  const entries = new Map()
  return {
    /** @param {readonly import('../../src/server/policyReports').ReportedHost[]} hosts */
    add(hosts, now) {
      for (const each of hosts) {
        const key = `${each.host} ${each.directive}`
        const count = (entries.get(key)?.count ?? 0) + 1
        // Back to the end.
        entries.delete(key)
        entries.set(key, { ...each, count, last: new Date(now).toISOString() })
        if (entries.size > max) entries.delete(entries.keys().next().value)
      }
    },
    /** @returns {object[]} last reported first */
    list: () => [...entries.values()].reverse(),
  }
}

/**
 * Makes the receiver for one site: it takes reports by POST, and lists by GET what the policy declares
 * against what was observed. `undeclared` has the hosts that no service declares.
 *
 * @param {{ config: (c: import('hono').Context) => Promise<import('../../src/policy/types').Config>,
 *   read: typeof import('../../src/server/policyReports').readPolicyReports, now?: () => number,
 *   max?: number }} parts `config` returns the result of `serverConfig`; `read` is `readPolicyReports`
 */
export function policyReportsApp({ config, read, now = Date.now, max }) {
  const observed = createObserved(max)
  const app = new Hono()
  const refuse = (c, status) => c.body(null, status, NO_STORE)

  app.post('/', bodyLimit({ maxSize: MAX_BYTES, onError: (c) => refuse(c, 413) }), async (c) => {
    if (!TYPES.test(c.req.header('content-type') ?? '')) return refuse(c, 415)
    observed.add(read(await config(c), await c.req.text()), now())
    return c.body(null, 204, NO_STORE)
  })
  // Only for the demo. On a real site, this must be restricted to staff.
  app.get('/', async (c) => {
    const { policy } = await config(c)
    const all = observed.list()
    const declared = policy.services.flatMap(({ id, hosts }) =>
      hosts.map((host) => ({ host, service: id })),
    )
    const undeclared = all.filter(({ services }) => !services.length).map(({ host }) => host)
    return c.json({ declared, observed: all, undeclared: [...new Set(undeclared)] }, 200, NO_STORE)
  })
  app.all('*', (c) => refuse(c, 405))
  return app
}
