import { describe, expect, it } from 'vitest'
import type { ConfigInput } from '../../src/policy/types'
import { page as html, policy } from './support/config'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

interface Sent {
  readonly body: string
  readonly cookie: string | null
  readonly referer: string | null
}

interface Line {
  readonly gate: string
  readonly host: string
  readonly service: string
  readonly outcome: string
  readonly count: number
}

/** Serves a page whose reports are recorded. */
const open = async (
  report: ConfigInput['report'] | undefined,
  body = '',
): Promise<{ readonly page: Page; readonly sent: readonly Sent[] }> => {
  const sent: Sent[] = []
  here.server.answer('/reports', async (request) => {
    const { headers } = request
    sent.push({
      body: await request.text(),
      cookie: headers.get('cookie'),
      referer: headers.get('referer'),
    })
    return new Response(null, { status: 204 })
  })
  const config = { policy: policy(), ...(report && { report }) }
  here.server.serve('/reported.html', html(body, { config }), { 'set-cookie': 'session=17' })
  here.server.serve('/next.html', '<!doctype html><title>Next</title>')
  const page = await here.visitor.open(`${here.server.url}/reported.html?name=taro`)
  await sekisho(page).noticeSeen()
  return { page, sent }
}

/** Waits until what reports has loaded and listens. */
const reporting = (page: Page): Promise<void> =>
  waitFor(page, () =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('sekisho-report')),
  )

/** Has the page write and ask for what is declared and what is not. */
const act = (page: Page, port: number): Promise<void> =>
  page.evaluate((at) => {
    document.cookie = 'name_of_taro=17'
    document.cookie = '_st=17'
    void fetch(`http://stats.test:${at}/hit/taro?id=17`).catch(() => {})
  }, port)

const linesOf = (sent: readonly Sent[]): readonly Line[] =>
  sent.flatMap(({ body }) => (JSON.parse(body) as { readonly lines: readonly Line[] }).lines)

describe('a visit that is reported', () => {
  it('sends what the gates did when it ends, and nothing that tells of the visitor', async () => {
    const { page, sent } = await open({ url: '/reports', sample: 1 })
    await reporting(page)
    await act(page, here.server.port)
    await page.goto(`${here.server.url}/next.html`)
    await waitUntil(() => sent.length, 'a report has come')
    await quiet()
    const lines = linesOf(sent)
    expect(lines).toContainEqual({
      gate: 'network',
      host: 'stats.test',
      service: 'stats',
      outcome: 'refused',
      count: 1,
    })
    expect(lines).toContainEqual(
      expect.objectContaining({ gate: 'cookies', service: 'stats', outcome: 'held', host: '' }),
    )
    expect(lines).toContainEqual(
      expect.objectContaining({ gate: 'cookies', service: '', outcome: 'passed', host: '' }),
    )
    for (const { body, cookie, referer } of sent) {
      expect(body).not.toMatch(/taro|17"|reported\.html|_st/)
      expect(cookie).toBeNull()
      expect(referer).toBeNull()
    }
    // Hidden and left are two moments, and nothing is told twice.
    const keys = lines.map((line) => JSON.stringify({ ...line, count: 0 }))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('passes the gates of its own page', async () => {
    const blocked: ConfigInput['policy'] = policy({
      services: [{ ...policy().services?.[0], hosts: ['localhost'] } as never],
    })
    const { page, sent } = await open({ url: '/reports', sample: 1 })
    await page.close()
    here.server.serve(
      '/reported.html',
      html('', { config: { policy: blocked, report: { url: '/reports', sample: 1 } } }),
    )
    const own = await here.visitor.open(`${here.server.url}/reported.html`)
    await reporting(own)
    await own.evaluate(() => void fetch('/hit/own').catch(() => {}))
    await own.goto(`${here.server.url}/next.html`)
    await waitUntil(
      () =>
        linesOf(sent).some(({ host, outcome }) => host === 'localhost' && outcome === 'refused'),
      'a report has come',
    )
  })
})

describe('a visit that is not reported', () => {
  it.each([
    ['not configured', undefined],
    ['not drawn', { url: '/reports', sample: 0 }],
  ])('loads and sends nothing: %s', async (_, report) => {
    const { page, sent } = await open(report)
    await act(page, here.server.port)
    await quiet(600)
    expect(
      await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.includes('sekisho-report')),
      ),
    ).toEqual([])
    await page.goto(`${here.server.url}/next.html`)
    await quiet()
    expect(sent).toEqual([])
  })
})
