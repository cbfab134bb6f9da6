// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/consent/cookieText'
import { writeCookie } from '../../../src/consent/consentCookie'
import type { Place } from '../../../src/platform/types'
import type { CookieOptions } from '../../../src/policy/types'
import { renewCookie } from '../../../src/server/renewCookie'
import type { RenewOptions } from '../../../src/server/renewCookie'
import { configOf } from '../support/config'
import { ALL, NONE, textOf } from '../support/consent'
import { createCookies } from '../support/cookies'
import type { FakeCookies } from '../support/cookies'
import { DAY, TODAY } from '../support/platform'

const TEXT = textOf(configOf(), ALL)

/** Returns the cookies and the location of a page. */
const pageAt = (url: string): { readonly cookies: FakeCookies; readonly place: Place } => {
  const place = new URL(url)
  return { place, cookies: createCookies(place, () => TODAY) }
}

interface Asked {
  readonly url?: string
  readonly cookie?: Partial<CookieOptions>
  readonly headers?: Readonly<Record<string, string>>
  readonly options?: RenewOptions
}

const renew = (header: string | undefined, asked: Asked = {}): string | undefined =>
  renewCookie(
    configOf((draft) => (draft.cookie = { ...asked.cookie })),
    new Request(asked.url ?? 'https://www.shiomi.example/', {
      headers: {
        'sec-fetch-dest': 'document',
        ...asked.headers,
        ...(header === undefined ? {} : { cookie: header }),
      },
    }),
    asked.options,
  )
const HERE = `sekisho=${TEXT}`
const isSecure = (asked: Asked): boolean | undefined => renew(HERE, asked)?.includes('; secure')

describe('renewCookie', () => {
  it('sends what the page itself would write, byte for byte', () => {
    for (const url of ['https://www.shiomi.example/', 'http://localhost/'])
      for (const domain of ['host', 'shiomi.example', 'localhost']) {
        const platform = pageAt(url)
        writeCookie({ name: 'sekisho', domain }, platform, TEXT)
        // The configured domain is tried first. Whether the browser accepts it does not depend on who sets it.
        const wanted = platform.cookies.written.find((text) => text.startsWith(HERE))
        expect(renew(`a=1; ${HERE}`, { url, cookie: { domain } })).toBe(
          domain === 'host' ? wanted?.replace('; domain=host', '') : wanted,
        )
      }
  })

  it('has path, lifetime and SameSite, and is not HttpOnly', () => {
    expect(renew(HERE)).toBe(`sekisho=${TEXT}; path=/; max-age=40000000; samesite=lax; secure`)
  })

  it('renews refusals and expired decisions like any other', () => {
    for (const text of [textOf(configOf(), NONE), textOf(configOf(), ALL, TODAY - 300 * DAY)])
      expect(renew(`sekisho=${text}`)).toContain(`sekisho=${text};`)
  })

  it.each([
    ['no cookie', undefined],
    ['an empty cookie', 'sekisho='],
    ['a truncated cookie', `sekisho=${TEXT.slice(0, -1)}`],
    ['a quoted cookie', `sekisho="${TEXT}"`],
    ['two different cookies', `${HERE}; sekisho=${textOf(configOf(), NONE)}`],
    ['a cookie with a different name', `xsekisho=${TEXT}`],
  ])('renews nothing with %s', (_, header) => {
    expect(renew(header)).toBeUndefined()
  })

  it('merges two equal cookies', () => {
    expect(renew(`${HERE}; ${HERE}`)).toBe(renew(HERE))
  })

  it.each<[string, Record<string, string>, boolean]>([
    ['a page', { 'sec-fetch-dest': 'document' }, true],
    ['a frame', { 'sec-fetch-dest': 'iframe', accept: 'text/html' }, false],
    ['an image', { 'sec-fetch-dest': 'image' }, false],
    ['a request of a script', { 'sec-fetch-dest': 'empty', accept: 'text/html' }, false],
    ['a page in an older browser', { 'sec-fetch-dest': '', accept: 'text/html,*/*;q=0.8' }, true],
    ['anything else in an older browser', { 'sec-fetch-dest': '', accept: '*/*' }, false],
  ])('renews only for navigations: %s', (_, headers, renewed) => {
    expect(renew(HERE, { headers }) !== undefined).toBe(renewed)
  })

  it('is Secure if the browser uses https, with or without proxies', () => {
    const plain = { 'sec-fetch-dest': '', accept: 'text/html' }
    expect(isSecure({ url: 'https://www.shiomi.example/' })).toBe(true)
    expect(isSecure({ url: 'http://www.shiomi.example/', headers: plain })).toBe(false)
    // Browsers send Sec-Fetch-Dest to trustworthy origins only.
    expect(isSecure({ url: 'http://www.shiomi.example/' })).toBe(true)
    expect(
      isSecure({ url: 'http://127.0.0.1:3000/', headers: { 'x-forwarded-proto': 'https, http' } }),
    ).toBe(true)
    for (const url of [
      'http://localhost:4173/',
      'http://a.localhost/',
      'http://127.0.0.1/',
      'http://[::1]/',
    ])
      expect(isSecure({ url })).toBe(false)
    expect(isSecure({ url: 'http://localhost/', options: { secure: true } })).toBe(true)
    expect(isSecure({ options: { secure: false } })).toBe(false)
  })

  describe('for the widest domain', () => {
    const cookie = { domain: 'site' }

    it('renews nothing, since the server does not know that domain', () => {
      expect(renew(HERE, { cookie })).toBeUndefined()
    })

    it('renews if the site passes the domain', () => {
      expect(renew(HERE, { cookie, options: { domain: 'shiomi.example' } })).toContain(
        '; domain=shiomi.example;',
      )
    })

    it('results in one cookie, which a choice on a neighboring host can replace', () => {
      const page = pageAt('https://www.shiomi.example/')
      const options = { name: 'sekisho', domain: 'site' }
      writeCookie(options, page, TEXT)
      page.cookies.serve(renew(HERE, { cookie, options: { domain: 'shiomi.example' } }) ?? '')
      expect(page.cookies.all()).toHaveLength(1)
    })
  })

  it('prefers the domain of the configuration', () => {
    const options = { domain: 'other.example' }
    expect(renew(HERE, { options })).not.toContain('domain')
    expect(renew(HERE, { options, cookie: { domain: 'shiomi.example' } })).toContain(
      '; domain=shiomi.example;',
    )
  })

  it('replaces the cookie of the page instead of adding a second one', () => {
    for (const domain of ['host', 'shiomi.example']) {
      const page = pageAt('https://www.shiomi.example/')
      writeCookie({ name: 'sekisho', domain }, page, TEXT)
      page.cookies.serve(renew(HERE, { cookie: { domain } }) ?? '')
      expect(page.cookies.all()).toHaveLength(1)
    }
  })

  it('accepts any header, and sends nothing but a valid decision', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: TEXT.length }),
        fc.string({ maxLength: 3 }).filter((text) => !/[^\t -~]/.test(text)),
        (at, put) => {
          const text = renew(`sekisho=${TEXT.slice(0, at)}${put}${TEXT.slice(at)}`)
          if (text) expect(decode(/^sekisho=([^;]*); path=\//.exec(text)?.[1] ?? '')).toBeDefined()
        },
      ),
    )
  })
})
