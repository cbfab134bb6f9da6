import Cookies from 'js-cookie'
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/consent/codec'
import { readJar } from '../../../src/jar/read'
import { createPlatform, TODAY } from '../support/platform'
import type { FakePlatform } from '../support/platform'
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

describeReading('the jar of the browser', {
  read: (text) =>
    decode(
      readJar(SEKISHO, { cookies: { read: () => `a=1; sekisho=${text}; b=2`, write: () => {} } }),
    ),
  carried: (text) => text.split('; ')[0] ?? '',
})

describe('readJar', () => {
  it('finds nothing at first, and writes nothing to find that out', () => {
    const page = pageWith()
    expect(readJar(SEKISHO, page)).toBe('')
    expect(page.cookies.written).toEqual([])
  })

  it('reads the cookie of its name, and no other', () => {
    const page = pageWith(`xsekisho=${OTHER}; path=/`, 'sid=1; path=/', `sekisho=${TEXT}; path=/`)
    expect(readJar(SEKISHO, page)).toBe(TEXT)
    expect(readJar({ name: 'sekish' }, page)).toBe('')
    expect(readJar({ name: 'xsekisho' }, page)).toBe(OTHER)
  })

  it('reads it whatever its domain and path', () => {
    expect(readJar(SEKISHO, pageWith(`sekisho=${TEXT}; path=/a; domain=shiomi.example`))).toBe(TEXT)
  })

  it('keeps what comes after a second =', () => {
    expect(readJar(SEKISHO, pageWith('sekisho=a=b; path=/'))).toBe('a=b')
  })

  it('reads nothing valid where two differ', () => {
    for (const second of [OTHER, '', 'x'])
      expect(decode(readJar(SEKISHO, doubled(TEXT, second)))).toBeUndefined()
  })

  it('reads them where they say the same', () => {
    expect(readJar(SEKISHO, doubled(TEXT, TEXT))).toBe(TEXT)
  })

  it('finds nothing where the browser keeps no cookies', () => {
    expect(readJar(SEKISHO, createPlatform({ cookiesEnabled: false }))).toBe('')
  })

  it('reads what another library has written', () => {
    Cookies.set('sekisho', TEXT, { path: '/' })
    const text = readJar(SEKISHO, {
      cookies: { read: () => document.cookie, write: () => {} },
    })
    expect(decode(text)).toEqual(decode(TEXT))
    Cookies.remove('sekisho', { path: '/' })
  })
})
