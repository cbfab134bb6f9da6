import { describe, expect, it } from 'vitest'
import type { ConfigInput } from '../../src/policy/types'
import { readPolicyReports } from '../../src/server/policyReports'
import type { ReportedHost } from '../../src/server/policyReports'
import type { AnswerOptions } from '../../src/server/responseHeaders'
import { serverConfig } from '../../src/server/serverConfig'
import { policy } from './support/config'
import { quiet, waitUntil } from './support/page'
import { suite } from './support/suite'
import { tryWays, waysIn } from './support/tryWays'

const here = suite()
const input: ConfigInput = { policy: policy() }
const config = serverConfig(input)

const reports: string[] = []

/** Opens a page that tries every way to reach a host, as a server with these options sends it. */
const open = (
  host: string,
  options: AnswerOptions,
  choice: boolean,
): ReturnType<typeof tryWays> => {
  reports.length = 0
  here.server.answer('/policy-reports', async (request) => {
    reports.push(await request.text())
    return new Response(null, { status: 204 })
  })
  return tryWays(here, { host, input, choice, options })
}

const ON: AnswerOptions = { contentSecurityPolicy: {} }
const REPORTED: AnswerOptions = { contentSecurityPolicy: { reportTo: '/policy-reports' } }

const missing = (reached: readonly string[]): readonly string[] =>
  waysIn(here).filter((name) => !reached.includes(name))

describe('what no script can stop', () => {
  it('reaches a host that is refused, without the header', async () => {
    const { reached } = await open('stats.test', {}, false)
    await waitUntil(() => !missing(reached()).length, 'all ways', 8000).catch(() => undefined)
    expect(missing(reached())).toEqual([])
  })

  it.each(['stats.test', 'nobody.test'])('does not reach %s with it', async (host) => {
    const { page, reached } = await open(host, ON, false)
    await quiet(2500)
    expect(reached()).toEqual([])
    expect(await page.evaluate(() => window.sekisho.status)).toBe('decided')
  })

  it('reaches a host that is granted, with the header', async () => {
    const { reached } = await open('stats.test', ON, true)
    await waitUntil(() => !missing(reached()).length, 'all ways', 8000).catch(() => undefined)
    expect(missing(reached())).toEqual([])
    expect(reached()).not.toContain('undeclared')
  })

  // In one page: WebKitGTK keeps connections for the reports of a page that is closed before they are sent.
  it('is reported, with the services that declare the host', async () => {
    await open('stats.test', REPORTED, false)
    const all = (): ReportedHost[] => reports.flatMap((body) => readPolicyReports(config, body))
    const isIn = (host: string): boolean => all().some((each) => each.host.startsWith(host))
    // They come one by one.
    await waitUntil(
      () =>
        isIn('stats.test') &&
        isIn('nobody.test') &&
        new Set(all().map(({ directive }) => directive)).size > 2,
      'both hosts are reported, for several directives',
    )
    const { port } = here.server
    for (const { host, services } of all())
      expect([host, services]).toEqual(
        host.startsWith('nobody') ? [`nobody.test:${port}`, []] : [`stats.test:${port}`, ['stats']],
      )
  })
})
