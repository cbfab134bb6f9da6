// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/consent/codec'
import { writeJar } from '../../../src/jar/write'
import type { Place } from '../../../src/platform/types'
import type { CookieOptions } from '../../../src/policy/types'
import { renewCookie } from '../../../src/server/renew'
import type { RenewOptions } from '../../../src/server/renew'
import { configOf } from '../support/config'
import { ALL, NONE, textOf } from '../support/consent'
import { createCookies } from '../support/cookies'
import type { FakeCookies } from '../support/cookies'
import { DAY, TODAY } from '../support/platform'

const TEXT = textOf(configOf(), ALL)

/** The cookies of a page, and where it is. */
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
        writeJar({ name: 'sekisho', domain }, platform, TEXT)
        // The domain that is asked for comes first; whether the browser takes it is the same question for both.
        const wanted = platform.cookies.written.find((text) => text.startsWith(HERE))
        expect(renew(`a=1; ${HERE}`, { url, cookie: { domain } })).toBe(
          domain === 'host' ? wanted?.replace('; domain=host', '') : wanted,
        )
      }
  })

  it('has the path, the lifetime and the site rule, and is not hidden from the page', () => {
    expect(renew(HERE)).toBe(`sekisho=${TEXT}; path=/; max-age=40000000; samesite=lax; secure`)
  })

  it('renews a refusal and an expired decision like any other', () => {
    for (const text of [textOf(configOf(), NONE), textOf(configOf(), ALL, TODAY - 300 * DAY)])
      expect(renew(`sekisho=${text}`)).toContain(`sekisho=${text};`)
  })

  it.each([
    ['no cookie', undefined],
    ['an empty one', 'sekisho='],
    ['a torn one', `sekisho=${TEXT.slice(0, -1)}`],
    ['a quoted one', `sekisho="${TEXT}"`],
    ['two that differ', `${HERE}; sekisho=${textOf(configOf(), NONE)}`],
    ['one of another name', `xsekisho=${TEXT}`],
  ])('renews nothing with %s', (_, header) => {
    expect(renew(header)).toBeUndefined()
  })

  it('makes one of two that are equal', () => {
    expect(renew(`${HERE}; ${HERE}`)).toBe(renew(HERE))
  })

  it.each<[string, Record<string, string>, boolean]>([
    ['a page', { 'sec-fetch-dest': 'document' }, true],
    ['a frame', { 'sec-fetch-dest': 'iframe', accept: 'text/html' }, false],
    ['an image', { 'sec-fetch-dest': 'image' }, false],
    ['a request of a script', { 'sec-fetch-dest': 'empty', accept: 'text/html' }, false],
    ['a page in an older browser', { 'sec-fetch-dest': '', accept: 'text/html,*/*;q=0.8' }, true],
    ['anything else in an older browser', { 'sec-fetch-dest': '', accept: '*/*' }, false],
  ])('answers %s', (_, headers, renewed) => {
    expect(renew(HERE, { headers }) !== undefined).toBe(renewed)
  })

  it('is secure where the browser speaks https, proxies or not', () => {
    const plain = { 'sec-fetch-dest': '', accept: 'text/html' }
    expect(isSecure({ url: 'https://www.shiomi.example/' })).toBe(true)
    expect(isSecure({ url: 'http://www.shiomi.example/', headers: plain })).toBe(false)
    // Browsers tell the destination to addresses they trust only.
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

    it('renews nothing, since the server does not know it', () => {
      expect(renew(HERE, { cookie })).toBeUndefined()
    })

    it('renews where the site tells it', () => {
      expect(renew(HERE, { cookie, options: { domain: 'shiomi.example' } })).toContain(
        '; domain=shiomi.example;',
      )
    })

    it('leaves one cookie, that a choice on a neighboring host reaches', () => {
      const page = pageAt('https://www.shiomi.example/')
      const options = { name: 'sekisho', domain: 'site' }
      writeJar(options, page, TEXT)
      page.cookies.serve(renew(HERE, { cookie, options: { domain: 'shiomi.example' } }) ?? '')
      expect(page.cookies.all()).toHaveLength(1)
    })
  })

  it('takes the domain of the configuration over that of the server', () => {
    const options = { domain: 'other.example' }
    expect(renew(HERE, { options })).not.toContain('domain')
    expect(renew(HERE, { options, cookie: { domain: 'shiomi.example' } })).toContain(
      '; domain=shiomi.example;',
    )
  })

  it('replaces the cookie of the page and makes no second one', () => {
    for (const domain of ['host', 'shiomi.example']) {
      const page = pageAt('https://www.shiomi.example/')
      writeJar({ name: 'sekisho', domain }, page, TEXT)
      page.cookies.serve(renew(HERE, { cookie: { domain } }) ?? '')
      expect(page.cookies.all()).toHaveLength(1)
    }
  })

  it('answers any header, and sends nothing but a decision', () => {
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
