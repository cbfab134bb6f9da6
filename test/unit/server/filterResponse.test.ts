// @vitest-environment node
import { Hono } from 'hono'
import type { Context } from 'hono'
import { describe, expect, it, vi } from 'vitest'
import { readConsent } from '../../../src/server/readConsent'
import type { ServerConsent } from '../../../src/server/readConsent'
import { filterResponse } from '../../../src/server/filterResponse'
import type { ResponseOptions } from '../../../src/server/filterResponse'
import { configOf } from '../support/config'
import { withAds } from '../support/consent'
import { config, NO, PAGE, SID, SIZE, STATS, YES } from './support'

const requestOf = (cookie: string, headers: Readonly<Record<string, string>> = {}): Request =>
  new Request('https://www.shiomi.example/', { headers: { cookie, ...headers } })

const responseOf = (cookies: readonly string[], init: ResponseInit = {}): Response => {
  const response = new Response('body', init)
  for (const each of cookies) response.headers.append('set-cookie', each)
  return response
}

const filtered = (
  cookie: string,
  response: Response,
  options?: ResponseOptions,
  headers?: Readonly<Record<string, string>>,
): Response => filterResponse(config, requestOf(cookie, headers), response, options)

describe('filterResponse', () => {
  it('sends what is granted, each cookie in a header of its own', () => {
    expect(filtered(YES, responseOf([SID, SIZE, STATS])).headers.getSetCookie()).toEqual([
      SID,
      SIZE,
      STATS,
    ])
    expect(filtered(NO, responseOf([SID, SIZE, STATS])).headers.getSetCookie()).toEqual([SID])
    expect(filtered('', responseOf([SIZE, STATS])).headers.has('set-cookie')).toBe(false)
  })

  it('keeps status, all other headers and the body', async () => {
    const result = filtered(
      NO,
      responseOf([STATS], {
        status: 404,
        statusText: 'Not Here',
        headers: [
          ['x-b', '1'],
          ['content-type', 'text/x; a=b'],
          ['link', '</a>'],
          ['link', '</b>'],
        ],
      }),
    )
    expect([result.status, result.statusText]).toEqual([404, 'Not Here'])
    expect([...result.headers]).toEqual([
      ['content-type', 'text/x; a=b'],
      ['link', '</a>, </b>'],
      ['vary', 'Cookie'],
      ['x-b', '1'],
    ])
    expect(await result.text()).toBe('body')
  })

  it('passes on the body without reading it', async () => {
    let pulled = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled++
          controller.enqueue(new TextEncoder().encode('x'))
          if (pulled === 3) controller.close()
        },
      },
      { highWaterMark: 0 },
    )
    const response = new Response(body, { headers: { 'set-cookie': STATS } })
    const result = filtered(NO, response)
    expect(pulled).toBe(0)
    expect(result.body).toBe(response.body)
    expect(await result.text()).toBe('xxx')
  })

  it.each([204, 304])('works for status %i, which has no body', (status) => {
    const result = filtered(NO, new Response(null, { status, headers: { 'set-cookie': STATS } }))
    expect([result.status, result.body, result.headers.has('set-cookie')]).toEqual([
      status,
      null,
      false,
    ])
  })

  it('removes cookies from immutable responses, and from status 101', () => {
    const redirect = Response.redirect('https://www.shiomi.example/', 303)
    expect(filtered(YES, redirect, { depends: true }).headers.get('location')).toBe(
      'https://www.shiomi.example/',
    )
    const headers = new Headers({ 'set-cookie': STATS })
    const upgrade = { status: 101, headers } as unknown as Response
    expect(filtered(NO, upgrade)).toBe(upgrade)
    expect(headers.has('set-cookie')).toBe(false)
  })

  it('returns the same response if nothing has to be changed', () => {
    const response = responseOf([])
    expect(filtered(NO, response)).toBe(response)
    expect(response.headers.has('vary')).toBe(false)
  })

  it.each([
    ['', 'Cookie'],
    ['Accept-Encoding', 'Accept-Encoding, Cookie'],
    ['accept, cookie', 'accept, cookie'],
    ['*', '*'],
    ['X-Cookie', 'X-Cookie, Cookie'],
  ])('changes Vary %j to %j', (vary, expected) => {
    const headers: Record<string, string> = vary ? { vary } : {}
    expect(filtered(NO, responseOf([SID], { headers })).headers.get('vary')).toBe(expected)
    expect(filtered(NO, responseOf([], { headers }), { depends: true }).headers.get('vary')).toBe(
      expected,
    )
  })

  it('names Sec-GPC in Vary where the decision depends on it', () => {
    const ads = configOf(withAds)
    const request = new Request('https://www.shiomi.example/', { headers: { 'sec-gpc': '1' } })
    const varied = (vary: string): string | null =>
      filterResponse(ads, request, responseOf([SID], { headers: { vary } })).headers.get('vary')
    expect(varied('Accept')).toBe('Accept, Cookie, Sec-GPC')
    expect(varied('sec-gpc, cookie')).toBe('sec-gpc, cookie')
    expect(varied('*')).toBe('*')
  })

  it('renews the consent cookie with a page, besides the cookies of the site', () => {
    const cookies = filtered(NO, responseOf([SID, STATS]), {}, PAGE).headers.getSetCookie()
    expect(cookies).toEqual([SID, `${NO}; path=/; max-age=40000000; samesite=lax; secure`])
  })

  it.each(['public, max-age=60', 'max-age=0, s-maxage=60'])(
    'adds no cookie to a response for shared caches: %s',
    (control) => {
      const headers = { 'cache-control': control }
      const result = filtered(`${NO}; seen=1`, responseOf([], { headers }), {}, PAGE)
      expect(result.headers.has('set-cookie')).toBe(false)
    },
  )

  it('adds none if the site opts out, or sets the consent cookie itself', () => {
    expect(filtered(NO, responseOf([]), { renew: false }, PAGE).headers.getSetCookie()).toEqual([])
    expect(filtered(NO, responseOf(['sekisho=x']), {}, PAGE).headers.getSetCookie()).toEqual([
      'sekisho=x',
    ])
  })

  it('deletes cookies that scripts cannot delete and that are no longer granted', () => {
    const cookies = filtered(`${NO}; seen=1`, responseOf(['seen=2'])).headers.getSetCookie()
    expect(cookies).not.toEqual([])
    for (const each of cookies) expect(each).toMatch(/^seen=; path=\/; max-age=0/)
    expect(filtered(`${YES}; seen=1`, responseOf(['seen=2'])).headers.getSetCookie()).toEqual([
      'seen=2',
    ])
  })

  it('reports what was removed, and only then', () => {
    const report = vi.fn()
    filtered(YES, responseOf([SID, STATS]), { report })
    expect(report).not.toHaveBeenCalled()
    filtered(NO, responseOf([SID, STATS]), { report })
    expect(report.mock.calls.map(([first]: unknown[]) => first)).toEqual([
      { kept: [SID], dropped: [{ name: '_pk_id.1', services: ['site-stats'] }], reported: [] },
    ])
  })
})

describe('the example for Hono', () => {
  const app = new Hono<{ Variables: { consent: ServerConsent } }>()
  app.use(async (c, next) => {
    c.set('consent', readConsent(config, c.req.header('cookie')))
    await next()
    const response = c.res
    c.res = undefined
    c.res = filterResponse(config, c.req.raw, response, { depends: true })
  })
  const answer = (c: Context<{ Variables: { consent: ServerConsent } }>): Response => {
    c.header('Set-Cookie', SID, { append: true })
    c.header('Set-Cookie', STATS, { append: true })
    return c.text(String(c.get('consent').has('analytics')))
  }
  app.get('/', (c) => answer(c))
  app.get('/fails', () => {
    throw Error('x')
  })
  app.onError((_, c) => answer(c))

  const ask = (path: string, cookie: string): Promise<Response> =>
    Promise.resolve(app.request(path, { headers: { cookie, ...PAGE } }))

  it.each(['/', '/fails'])('filters and renews at %s', async (path) => {
    const no = await ask(path, NO)
    expect(await no.text()).toBe('false')
    expect(no.headers.getSetCookie()).toEqual([SID, expect.stringContaining(NO)])
    expect(no.headers.get('vary')).toBe('Cookie')
    const yes = await ask(path, YES)
    expect(await yes.text()).toBe('true')
    expect(yes.headers.getSetCookie()).toEqual([SID, STATS, expect.stringContaining(YES)])
  })
})
