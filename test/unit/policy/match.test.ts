// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cookieOwners,
  hostMatcher,
  matchName,
  storageOwners,
  urlOwners,
} from '../../../src/policy/match'
import { configOf, serviceOf } from '../support/config'

const idsOf = (services: readonly { readonly id: string }[]): readonly string[] =>
  services.map(({ id }) => id)

describe('matchName', () => {
  it.each([
    ['sid', 'sid'],
    ['*', ''],
    ['*', 'anything at all'],
    ['**', ''],
    ['**', 'x'],
    ['_pk_id*', '_pk_id'],
    ['_pk_id*', '_pk_id.1.a1b2'],
    ['*_x', '_x'],
    ['*_x', 'a_x_x'],
    ['a*b*c', 'abc'],
    ['a*b*c', 'a1b2c'],
    ['a*b*c', 'abbcc'],
    ['a*b*c', 'abcbc'],
    ['a*a', 'aa'],
    ['*a*', 'bab'],
    ['', ''],
    ['a.b', 'a.b'],
    ['a+(b)[c]^$|\\?{1}', 'a+(b)[c]^$|\\?{1}'],
    ['a.*', 'a.b'],
    ['訪問*', '訪問者'],
    ['*', '\n'],
  ])('%j matches %j', (pattern, name) => {
    expect(matchName(pattern, name)).toBe(true)
  })

  it.each([
    ['sid', 'SID'],
    ['sid', 'sid2'],
    ['sid', 'asid'],
    ['_pk_id*', 'x_pk_id'],
    ['_pk_id*', '_pk_ses'],
    ['*_x', '_xa'],
    ['*_x', 'x'],
    ['a*b*c', 'acb'],
    ['a*b*c', 'ac'],
    ['a*b*c', 'abcd'],
    ['a*a', 'a'],
    ['ab*ba', 'aba'],
    ['ab*b*ba', 'abba'],
    ['', 'a'],
    ['a.b', 'axb'],
    ['a.*', 'ab'],
    ['.*', 'a'],
    ['[a-z]', 'a'],
    ['a?', 'a'],
    ['a?', ''],
    ['(a|b)', 'a'],
    ['^a$', 'a'],
  ])('%j does not match %j', (pattern, name) => {
    expect(matchName(pattern, name)).toBe(false)
  })

  it('agrees with a backtracking matcher', () => {
    const naive = (pattern: string, name: string): boolean => {
      if (!pattern) return !name
      const [first, rest] = [pattern[0], pattern.slice(1)]
      if (first === '*') return naive(rest, name) || (!!name && naive(pattern, name.slice(1)))
      return first === name[0] && naive(rest, name.slice(1))
    }
    const text = (letters: string, maxLength: number): fc.Arbitrary<string> =>
      fc.string({ unit: fc.constantFrom(...letters.split(' ')), maxLength })
    fc.assert(
      fc.property(text('a b *', 8), text('a b', 10), (pattern, name) => {
        expect(matchName(pattern, name)).toBe(naive(pattern, name))
      }),
      { numRuns: 3000 },
    )
  })

  it('is fast for many wildcards and long names', () => {
    const name = 'a'.repeat(200_000)
    for (const pattern of [
      '*a'.repeat(2000) + '*b',
      '*a'.repeat(2000) + 'b*',
      'a*'.repeat(5000) + 'b',
    ])
      expect(matchName(pattern, name)).toBe(false)
    expect(matchName('*a'.repeat(5000) + '*', name)).toBe(true)
  })
})

describe('hostMatcher', () => {
  const matches = (pattern: string, url: string): boolean => hostMatcher(pattern)(new URL(url))

  it.each([
    ['example.net', 'https://example.net/'],
    ['example.net', 'http://example.net/a/b?c#d'],
    ['example.net', 'https://example.net:8443/'],
    ['*.example.net', 'https://a.example.net/'],
    ['*.example.net', 'https://a.b.example.net/x'],
    ['example.net:8443', 'https://example.net:8443/'],
    ['*.example.net:8443', 'https://a.example.net:8443/'],
    ['example.net/maps', 'https://example.net/maps'],
    ['example.net/maps', 'https://example.net/maps/'],
    ['example.net/maps', 'https://example.net/maps/embed'],
    ['example.net/maps/', 'https://example.net/maps/embed'],
    ['example.net/', 'https://example.net/maps'],
    ['*.example.net/a/b', 'https://c.example.net/a/b/c'],
    ['192.0.2.1', 'https://192.0.2.1/'],
    ['[2001:db8::1]', 'https://[2001:db8::1]/'],
    ['[2001:db8::1]:8443', 'https://[2001:db8::1]:8443/'],
    ['localhost:3000', 'http://localhost:3000/'],
    ['example.net', 'https://EXAMPLE.net/'],
    ['example.net', 'https://user:example.org@example.net/'],
    ['*', 'https://example.org/'],
  ])('%j matches %j', (pattern, url) => {
    expect(matches(pattern, url)).toBe(true)
  })

  it.each([
    ['example.net', 'https://a.example.net/'],
    ['example.net', 'https://notexample.net/'],
    ['example.net', 'https://example.net.evil.example/'],
    ['example.net', 'https://example.net@evil.example/'],
    ['example.net', 'https://evil.example/example.net'],
    ['*.example.net', 'https://example.net/'],
    ['*.example.net', 'https://notexample.net/'],
    ['example.net:8443', 'https://example.net/'],
    ['example.net:8443', 'https://example.net:9443/'],
    ['example.net/maps', 'https://example.net/'],
    ['example.net/maps', 'https://example.net/mapsite'],
    ['example.net/maps', 'https://example.net/a/maps'],
    ['example.net/maps', 'https://example.net/Maps'],
    ['example.net/maps/', 'https://example.net/mapsite'],
    ['example.net', 'data:text/html,example.net'],
    ['exampleXnet', 'https://example.net/'],
    ['example.net', 'https://exampleXnet/'],
  ])('%j does not match %j', (pattern, url) => {
    expect(matches(pattern, url)).toBe(false)
  })

  it('ignores the case of hosts', () => {
    expect(matches('Stats.Example.NET', 'https://stats.example.net/')).toBe(true)
    expect(matches('*.Example.NET/maps', 'https://a.example.net/maps')).toBe(true)
  })
})

describe('owners', () => {
  const { policy } = configOf((draft) => {
    draft.policy.services!.push(
      serviceOf('second', 'analytics', {
        hosts: ['stats.example.jp/second'],
        cookies: [{ name: '*', duration: 'P1D', description: '' }],
        storage: [{ area: 'local', key: 'pk_second', description: '' }],
      }),
    )
    for (const { cookies, storage } of draft.policy.services!)
      for (const each of [...(cookies ?? []), ...(storage ?? [])]) each.description = 'x'
  })

  it('are all services that declare the host', () => {
    expect(idsOf(urlOwners(policy, new URL('https://stats.example.jp/second')))).toEqual([
      'site-stats',
      'second',
    ])
    expect(idsOf(urlOwners(policy, new URL('https://a.example.net/')))).toEqual(['site-stats'])
    expect(urlOwners(policy, new URL('https://undeclared.example/'))).toEqual([])
  })

  it('are all services that declare the cookie', () => {
    expect(idsOf(cookieOwners(policy, '_pk_id.1'))).toEqual(['site-stats', 'second'])
    expect(idsOf(cookieOwners(policy, 'sid'))).toEqual(['session', 'second'])
    expect(cookieOwners(configOf().policy, 'unknown')).toEqual([])
  })

  it('are all services that declare the entry in the same storage area', () => {
    expect(idsOf(storageOwners(policy, 'local', 'pk_second'))).toEqual(['site-stats', 'second'])
    expect(storageOwners(policy, 'session', 'pk_second')).toEqual([])
    expect(idsOf(storageOwners(policy, 'indexeddb', 'pk-queue'))).toEqual(['site-stats'])
    expect(idsOf(storageOwners(policy, 'session', 'theme'))).toEqual(['text-size'])
  })
})
