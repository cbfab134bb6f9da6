import Cookies from 'js-cookie'
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/consent/codec'
import { readJar } from '../../../src/jar/read'
import { writeJar } from '../../../src/jar/write'
import type { Platform } from '../../../src/platform/types'
import type { CookieOptions } from '../../../src/policy/types'
import { createPlatform, DAY, TODAY } from '../support/platform'
import type { FakeOptions, FakePlatform } from '../support/platform'

const TEXT = encode(
  '2026-04-01',
  TODAY,
  ['analytics.1.k3f9x2', 'embeds.0.a'],
  'notice',
  '0'.repeat(22),
)
const OTHER = TEXT.replace('analytics.1', 'analytics.0')

/** Both halves for one page. */
interface Jar {
  read(): string
  write(text: string): boolean
}

const createJar = (
  cookie: Partial<CookieOptions>,
  platform: Pick<Platform, 'cookies' | 'place'>,
): Jar => {
  const options = { name: 'sekisho', domain: 'host', ...cookie }
  return {
    read: () => readJar(options, platform),
    write: (text) => writeJar(options, platform, text),
  }
}

const jarOf = (
  options: FakeOptions = {},
  cookie: Partial<CookieOptions> = {},
): { jar: Jar; platform: FakePlatform; cookies: FakePlatform['cookies'] } => {
  const platform = createPlatform(options)
  return { jar: createJar(cookie, platform), platform, cookies: platform.cookies }
}

describe('writeJar', () => {
  it('reads what it has written', () => {
    const { jar } = jarOf()
    expect(jar.write(TEXT)).toBe(true)
    expect(jar.read()).toBe(TEXT)
  })

  it('writes one cookie, with these attributes and no others', () => {
    const { jar, cookies } = jarOf()
    jar.write(TEXT)
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
    const { jar, cookies } = jarOf({ url: 'http://www.shiomi.example/' })
    expect(jar.write(TEXT)).toBe(true)
    expect(cookies.written.join()).not.toContain('secure')
    expect(cookies.all()).toMatchObject([{ secure: false }])
  })

  it('writes for the whole host from any page of it', () => {
    const { jar, cookies } = jarOf({ url: 'https://www.shiomi.example/a/b/c' })
    jar.write(TEXT)
    expect(cookies.all()).toMatchObject([{ path: '/', expires: TODAY + 400 * DAY }])
  })

  it('keeps to the name it was given', () => {
    const { jar, cookies } = jarOf({}, { name: '__Host-consent' })
    cookies.serve(`xsekisho=${OTHER}; path=/`)
    expect(jar.write(TEXT)).toBe(true)
    expect(jar.read()).toBe(TEXT)
    expect(cookies.named('__Host-consent')).toHaveLength(1)
  })

  it('writes anew over what it wrote before', () => {
    const { jar, cookies } = jarOf()
    jar.write(TEXT)
    jar.write(OTHER)
    expect(jar.read()).toBe(OTHER)
    expect(cookies.named('sekisho')).toHaveLength(1)
    expect(cookies.all()[0]?.expires).toBe(TODAY + 400 * DAY)
  })

  it('removes the cookie for an empty text', () => {
    const { jar, cookies } = jarOf({}, { domain: 'site' })
    jar.write(TEXT)
    expect(jar.write('')).toBe(true)
    expect(jar.read()).toBe('')
    expect(cookies.all()).toEqual([])
  })

  it('leaves other cookies alone', () => {
    const { jar, cookies } = jarOf()
    cookies.serve('sid=1; path=/; httponly')
    cookies.serve('sekisho2=1; path=/')
    jar.write(TEXT)
    jar.write('')
    expect(cookies.all().map(({ name }) => name)).toEqual(['sid', 'sekisho2'])
  })

  it('is empty when browsers keep it no longer', async () => {
    const { jar, platform } = jarOf()
    jar.write(TEXT)
    await platform.elapse(400 * DAY)
    expect(jar.read()).toBe('')
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
      const { jar, cookies } = jarOf({ url: `https://${hostname}/` }, { domain: 'site' })
      expect(jar.write(TEXT)).toBe(true)
      expect(jar.read()).toBe(TEXT)
      expect(cookies.named('sekisho')).toMatchObject([{ domain, hostOnly }])
    })

    it('is read on the other hosts of the site', () => {
      const { jar, cookies } = jarOf({ url: 'https://www.shiomi.co.jp/' }, { domain: 'site' })
      jar.write(TEXT)
      const place = { protocol: 'https:', hostname: 'shop.shiomi.co.jp', pathname: '/' }
      expect(cookies.at(place).read()).toBe(`sekisho=${TEXT}`)
    })

    it('replaces the cookie of the host alone, from before', () => {
      const { jar, platform, cookies } = jarOf()
      jar.write(OTHER)
      const wide = createJar({ domain: 'site' }, platform)
      expect(wide.read()).toBe(OTHER)
      expect(wide.write(TEXT)).toBe(true)
      expect(cookies.named('sekisho')).toMatchObject([{ domain: 'shiomi.example', value: TEXT }])
    })

    it('gives way to a cookie of the host alone', () => {
      const { jar, platform, cookies } = jarOf({}, { domain: 'site' })
      jar.write(OTHER)
      const narrow = createJar({ domain: 'host' }, platform)
      expect(narrow.write(TEXT)).toBe(true)
      expect(cookies.named('sekisho')).toMatchObject([{ hostOnly: true, value: TEXT }])
    })
  })

  describe('for a domain', () => {
    it('writes to it', () => {
      const { jar, cookies } = jarOf(
        { url: 'https://a.b.shiomi.example/' },
        { domain: 'b.shiomi.example' },
      )
      expect(jar.write(TEXT)).toBe(true)
      expect(cookies.all()).toMatchObject([{ domain: 'b.shiomi.example', hostOnly: false }])
    })

    it.each(['other.example', 'example', 'b.www.shiomi.example'])(
      'falls back to the host where the browser refuses %s',
      (domain) => {
        const { jar, cookies } = jarOf({}, { domain })
        expect(jar.write(TEXT)).toBe(true)
        expect(cookies.all()).toMatchObject([{ domain: 'www.shiomi.example', hostOnly: true }])
        expect(jar.write('')).toBe(true)
        expect(cookies.all()).toEqual([])
      },
    )
  })

  describe('where there are two cookies', () => {
    const doubled = (first: string, second: string): ReturnType<typeof jarOf> => {
      const bench = jarOf({ url: 'https://www.shiomi.example/a/b' })
      bench.cookies.serve(`sekisho=${first}; path=/`)
      bench.cookies.serve(`sekisho=${second}; path=/; domain=shiomi.example`)
      return bench
    }

    it('makes one of them with the next decision', () => {
      const { jar, cookies } = doubled(TEXT, OTHER)
      expect(jar.write(TEXT)).toBe(true)
      expect(cookies.named('sekisho')).toHaveLength(1)
      expect(jar.read()).toBe(TEXT)
    })

    it('says that it has not written where another path keeps one it cannot erase', () => {
      const { jar, cookies } = jarOf({ url: 'https://www.shiomi.example/a/b' })
      cookies.serve(`sekisho=${OTHER}; path=/a`)
      expect(jar.write(TEXT)).toBe(false)
      expect(decode(jar.read())).toBeUndefined()
    })
  })

  it('says so where the browser keeps no cookies', () => {
    for (const options of [{ cookiesRefused: true }, { cookiesEnabled: false }]) {
      const { jar } = jarOf(options)
      expect(jar.write(TEXT)).toBe(false)
      expect(jar.read()).toBe('')
    }
  })

  it('says so where the text is longer than the browser keeps', () => {
    const { jar } = jarOf()
    expect(jar.write('x'.repeat(4096 - 'sekisho'.length))).toBe(true)
    expect(jar.write('x'.repeat(4097 - 'sekisho'.length))).toBe(false)
    expect(jar.read()).toBe('')
  })

  it('writes what another library reads, on a real document', () => {
    const { place } = createPlatform({ url: location.href })
    const jar = createJar(
      { domain: 'site' },
      {
        place,
        cookies: {
          read: () => document.cookie,
          write(text) {
            document.cookie = text
          },
        },
      },
    )
    expect(jar.write(TEXT)).toBe(true)
    expect(Cookies.get('sekisho')).toBe(TEXT)
    expect(decode(Cookies.get('sekisho') ?? '')?.choices.analytics).toBe(true)
    expect(jar.write('')).toBe(true)
    expect(Cookies.get('sekisho')).toBeUndefined()
  })
})
