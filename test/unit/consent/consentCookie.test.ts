import Cookies from 'js-cookie'
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/consent/cookieText'
import { cookieIn, readCookie, writeCookie } from '../../../src/consent/consentCookie'
import { cookies as pageCookies } from '../../../src/platform/cookies'
import type { Platform } from '../../../src/platform/types'
import type { CookieOptions } from '../../../src/policy/types'
import { createPlatform, DAY, TODAY } from '../support/platform'
import type { FakeOptions, FakePlatform } from '../support/platform'
import { describeReading } from '../support/reading'

const TEXT = encode(
  '2026-04-01',
  TODAY,
  ['analytics.1.k3f9x2', 'embeds.0.a'],
  'notice',
  '0'.repeat(22),
)
const OTHER = TEXT.replace('analytics.1', 'analytics.0')

const SEKISHO = { name: 'sekisho' }

/** A page deep in a site that has been sent these cookies. */
const pageWith = (...cookies: readonly string[]): FakePlatform => {
  const platform = createPlatform({ url: 'https://www.shiomi.example/a/b' })
  for (const each of cookies) platform.cookies.serve(each)
  return platform
}

const doubled = (first: string, second: string): FakePlatform =>
  pageWith(`sekisho=${first}; path=/`, `sekisho=${second}; path=/; domain=shiomi.example`)

describeReading('the cookies of the browser', {
  read: (text) => decode(cookieIn(SEKISHO, `a=1; sekisho=${text}; b=2`)),
  carried: (text) => text.split('; ')[0] ?? '',
})

describe('readCookie', () => {
  it('finds nothing at first, and writes nothing to find that out', () => {
    const page = pageWith()
    expect(readCookie(SEKISHO, page)).toBe('')
    expect(page.cookies.written).toEqual([])
  })

  it('reads the cookie of its name, and no other', () => {
    const page = pageWith(`xsekisho=${OTHER}; path=/`, 'sid=1; path=/', `sekisho=${TEXT}; path=/`)
    expect(readCookie(SEKISHO, page)).toBe(TEXT)
    expect(readCookie({ name: 'sekish' }, page)).toBe('')
    expect(readCookie({ name: 'xsekisho' }, page)).toBe(OTHER)
  })

  it('reads it whatever its domain and path', () => {
    expect(readCookie(SEKISHO, pageWith(`sekisho=${TEXT}; path=/a; domain=shiomi.example`))).toBe(
      TEXT,
    )
  })

  it('keeps what comes after a second =', () => {
    expect(readCookie(SEKISHO, pageWith('sekisho=a=b; path=/'))).toBe('a=b')
  })

  it('reads nothing valid where two differ', () => {
    for (const second of [OTHER, '', 'x'])
      expect(decode(readCookie(SEKISHO, doubled(TEXT, second)))).toBeUndefined()
  })

  it('reads them where they say the same', () => {
    expect(readCookie(SEKISHO, doubled(TEXT, TEXT))).toBe(TEXT)
  })

  it('finds nothing where the browser keeps no cookies', () => {
    expect(readCookie(SEKISHO, createPlatform({ cookiesEnabled: false }))).toBe('')
  })

  it('reads what another library has written', () => {
    Cookies.set('sekisho', TEXT, { path: '/' })
    const text = readCookie(SEKISHO, { cookies: pageCookies })
    expect(decode(text)).toEqual(decode(TEXT))
    Cookies.remove('sekisho', { path: '/' })
  })
})

/** The consent cookie of one page. */
interface ConsentCookie {
  read(): string
  write(text: string): string | undefined
}

const createCookie = (
  cookie: Partial<CookieOptions>,
  platform: Pick<Platform, 'cookies' | 'place'>,
): ConsentCookie => {
  const options = { name: 'sekisho', domain: 'host', ...cookie }
  return {
    read: () => readCookie(options, platform),
    write: (text) => writeCookie(options, platform, text),
  }
}

const cookieOf = (
  options: FakeOptions = {},
  cookie: Partial<CookieOptions> = {},
): { consentCookie: ConsentCookie; platform: FakePlatform; cookies: FakePlatform['cookies'] } => {
  const platform = createPlatform(options)
  return { consentCookie: createCookie(cookie, platform), platform, cookies: platform.cookies }
}

describe('writeCookie', () => {
  it('reads what it has written', () => {
    const { consentCookie } = cookieOf()
    expect(consentCookie.write(TEXT)).toBe(TEXT)
    expect(consentCookie.read()).toBe(TEXT)
  })

  it('writes one cookie, with these attributes and no others', () => {
    const { consentCookie, cookies } = cookieOf()
    consentCookie.write(TEXT)
    expect(cookies.written.at(-1)).toBe(
      `sekisho=${TEXT}; path=/; max-age=40000000; samesite=lax; secure`,
    )
    expect(cookies.all()).toEqual([
      {
        name: 'sekisho',
        value: TEXT,
        domain: 'www.shiomi.example',
        hostOnly: true,
        path: '/',
        secure: true,
        httpOnly: false,
        partitioned: false,
        sameSite: 'lax',
        expires: TODAY + 400 * DAY,
      },
    ])
  })

  it('leaves out secure where the page is not on https', () => {
    const { consentCookie, cookies } = cookieOf({ url: 'http://www.shiomi.example/' })
    expect(consentCookie.write(TEXT)).toBe(TEXT)
    expect(cookies.written.join()).not.toContain('secure')
    expect(cookies.all()).toMatchObject([{ secure: false }])
  })

  it('writes for the whole host from any page of it', () => {
    const { consentCookie, cookies } = cookieOf({ url: 'https://www.shiomi.example/a/b/c' })
    consentCookie.write(TEXT)
    expect(cookies.all()).toMatchObject([{ path: '/', expires: TODAY + 400 * DAY }])
  })

  it('keeps to the name it was given', () => {
    const { consentCookie, cookies } = cookieOf({}, { name: '__Host-consent' })
    cookies.serve(`xsekisho=${OTHER}; path=/`)
    expect(consentCookie.write(TEXT)).toBe(TEXT)
    expect(consentCookie.read()).toBe(TEXT)
    expect(cookies.named('__Host-consent')).toHaveLength(1)
  })

  it('writes anew over what it wrote before', () => {
    const { consentCookie, cookies } = cookieOf()
    consentCookie.write(TEXT)
    consentCookie.write(OTHER)
    expect(consentCookie.read()).toBe(OTHER)
    expect(cookies.named('sekisho')).toHaveLength(1)
    expect(cookies.all()[0]?.expires).toBe(TODAY + 400 * DAY)
  })

  it('removes the cookie for an empty text', () => {
    const { consentCookie, cookies } = cookieOf({}, { domain: 'site' })
    consentCookie.write(TEXT)
    expect(consentCookie.write('')).toBe('')
    expect(consentCookie.read()).toBe('')
    expect(cookies.all()).toEqual([])
  })

  it('leaves other cookies alone', () => {
    const { consentCookie, cookies } = cookieOf()
    cookies.serve('sid=1; path=/; httponly')
    cookies.serve('sekisho2=1; path=/')
    consentCookie.write(TEXT)
    consentCookie.write('')
    expect(cookies.all().map(({ name }) => name)).toEqual(['sid', 'sekisho2'])
  })

  it('is empty when browsers keep it no longer', async () => {
    const { consentCookie, platform } = cookieOf()
    consentCookie.write(TEXT)
    await platform.elapse(400 * DAY)
    expect(consentCookie.read()).toBe('')
  })

  describe('for the site', () => {
    it.each([
      ['a.b.example.co.jp', 'example.co.jp', false],
      ['www.shiomi.example', 'shiomi.example', false],
      ['shiomi.example', 'shiomi.example', false],
      ['www.city.metro.tokyo.jp', 'city.metro.tokyo.jp', false],
      ['city.metro.tokyo.jp', 'city.metro.tokyo.jp', false],
      ['www.city.shiomi.lg.jp', 'shiomi.lg.jp', false],
      ['metro.tokyo.jp', 'metro.tokyo.jp', true],
      ['192.0.2.1', '192.0.2.1', true],
      ['[2001:db8::1]', '[2001:db8::1]', true],
      ['localhost', 'localhost', true],
    ])('on %s writes to %s, the widest the browser accepts', (hostname, domain, hostOnly) => {
      const { consentCookie, cookies } = cookieOf(
        { url: `https://${hostname}/` },
        { domain: 'site' },
      )
      expect(consentCookie.write(TEXT)).toBe(TEXT)
      expect(consentCookie.read()).toBe(TEXT)
      expect(cookies.named('sekisho')).toMatchObject([{ domain, hostOnly }])
    })

    it('is read on the other hosts of the site', () => {
      const { consentCookie, cookies } = cookieOf(
        { url: 'https://www.shiomi.co.jp/' },
        { domain: 'site' },
      )
      consentCookie.write(TEXT)
      const place = { protocol: 'https:', hostname: 'shop.shiomi.co.jp', pathname: '/' }
      expect(cookies.at(place).read()).toBe(`sekisho=${TEXT}`)
    })

    it('replaces the cookie of the host alone, from before', () => {
      const { consentCookie, platform, cookies } = cookieOf()
      consentCookie.write(OTHER)
      const wide = createCookie({ domain: 'site' }, platform)
      expect(wide.read()).toBe(OTHER)
      expect(wide.write(TEXT)).toBe(TEXT)
      expect(cookies.named('sekisho')).toMatchObject([{ domain: 'shiomi.example', value: TEXT }])
    })

    it('gives way to a cookie of the host alone', () => {
      const { consentCookie, platform, cookies } = cookieOf({}, { domain: 'site' })
      consentCookie.write(OTHER)
      const narrow = createCookie({ domain: 'host' }, platform)
      expect(narrow.write(TEXT)).toBe(TEXT)
      expect(cookies.named('sekisho')).toMatchObject([{ hostOnly: true, value: TEXT }])
    })
  })

  describe('for a domain', () => {
    it('writes to it', () => {
      const { consentCookie, cookies } = cookieOf(
        { url: 'https://a.b.shiomi.example/' },
        { domain: 'b.shiomi.example' },
      )
      expect(consentCookie.write(TEXT)).toBe(TEXT)
      expect(cookies.all()).toMatchObject([{ domain: 'b.shiomi.example', hostOnly: false }])
    })

    it.each(['other.example', 'example', 'b.www.shiomi.example'])(
      'falls back to the host where the browser refuses %s',
      (domain) => {
        const { consentCookie, cookies } = cookieOf({}, { domain })
        expect(consentCookie.write(TEXT)).toBe(TEXT)
        expect(cookies.all()).toMatchObject([{ domain: 'www.shiomi.example', hostOnly: true }])
        expect(consentCookie.write('')).toBe('')
        expect(cookies.all()).toEqual([])
      },
    )
  })

  describe('where there are two cookies', () => {
    const doubled = (first: string, second: string): ReturnType<typeof cookieOf> => {
      const bench = cookieOf({ url: 'https://www.shiomi.example/a/b' })
      bench.cookies.serve(`sekisho=${first}; path=/`)
      bench.cookies.serve(`sekisho=${second}; path=/; domain=shiomi.example`)
      return bench
    }

    it('makes one of them with the next decision', () => {
      const { consentCookie, cookies } = doubled(TEXT, OTHER)
      expect(consentCookie.write(TEXT)).toBe(TEXT)
      expect(cookies.named('sekisho')).toHaveLength(1)
      expect(consentCookie.read()).toBe(TEXT)
    })

    it('says that it has not written where another path keeps one it cannot erase', () => {
      const { consentCookie, cookies } = cookieOf({ url: 'https://www.shiomi.example/a/b' })
      cookies.serve(`sekisho=${OTHER}; path=/a`)
      expect(consentCookie.write(TEXT)).toBeUndefined()
      expect(decode(consentCookie.read())).toBeUndefined()
    })
  })

  it.each(['host', 'site', 'shiomi.example'])(
    'leaves, with the domain %s, what another tab has written since',
    (domain) => {
      const { consentCookie, cookies, platform } = cookieOf({}, { domain })
      const another = createCookie(
        { domain },
        { place: platform.place, cookies: cookies.at(platform.place) },
      )
      another.write(TEXT.replace('preferences.0', 'preferences.1'))
      const { set } = cookies
      cookies.set = (...args) => {
        set(...args)
        another.write(OTHER)
      }
      expect(consentCookie.write(TEXT)).toBe(OTHER)
      expect(consentCookie.read()).toBe(OTHER)
    },
  )

  it('says so where the browser keeps no cookies', () => {
    for (const options of [{ cookiesRefused: true }, { cookiesEnabled: false }]) {
      const { consentCookie } = cookieOf(options)
      expect(consentCookie.write(TEXT)).toBeUndefined()
      expect(consentCookie.read()).toBe('')
    }
  })

  it('says so where the text is too long to be read again, and keeps no earlier one', () => {
    const { consentCookie } = cookieOf()
    const longest = 'x'.repeat(4000 - 'sekisho'.length)
    expect(consentCookie.write(longest)).toBe(longest)
    expect(consentCookie.write(longest + 'x')).toBeUndefined()
    expect(consentCookie.read()).toBe('')
  })

  it('writes what another library reads, on a real document', () => {
    const { place } = createPlatform({ url: location.href })
    const consentCookie = createCookie({ domain: 'site' }, { place, cookies: pageCookies })
    expect(consentCookie.write(TEXT)).toBe(TEXT)
    expect(Cookies.get('sekisho')).toBe(TEXT)
    expect(decode(Cookies.get('sekisho') ?? '')?.choices.analytics).toBe(true)
    expect(consentCookie.write('')).toBe('')
    expect(Cookies.get('sekisho')).toBeUndefined()
  })
})
