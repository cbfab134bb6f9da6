// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { cookieText, domainsOf } from '../../../src/consent/cookieDomains'

const place = (hostname: string): { protocol: string; hostname: string; pathname: string } => ({
  protocol: 'https:',
  hostname,
  pathname: '/',
})

describe('domainsOf', () => {
  it.each([
    ['www.shiomi.co.jp', ['jp', 'co.jp', 'shiomi.co.jp', 'www.shiomi.co.jp', '']],
    ['localhost', ['localhost', '']],
    ['192.0.2.1', ['']],
    ['[2001:db8::1]', ['']],
    ['::1', ['']],
    ['1.shiomi.example', ['example', 'shiomi.example', '1.shiomi.example', '']],
  ])('gives those of %s, widest first and the host alone last', (hostname, domains) => {
    expect(domainsOf(place(hostname))).toEqual(domains)
  })
})

describe('cookieText', () => {
  it('writes path and lifetime, and a domain where there is one', () => {
    expect(cookieText('a', 'b', 60, '')).toBe('a=b; path=/; max-age=60')
    expect(cookieText('a', '', 0, 'shiomi.example', '/x/')).toBe(
      'a=; path=/x/; max-age=0; domain=shiomi.example',
    )
  })
})
