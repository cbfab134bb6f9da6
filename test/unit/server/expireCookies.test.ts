// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { ConfigInput } from '../../../src/policy/types'
import { expireCookies } from '../../../src/server/expireCookies'
import { configOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'

const hidden = (draft: Draft<ConfigInput>, name = 'seen*', service = 'hidden'): void => {
  const declared = { name, duration: 'P1D', description: name, httpOnly: true }
  draft.policy.services!.push(serviceOf(service, 'preferences', { cookies: [declared] }))
}

const expire = (
  granted: readonly string[],
  cookie: string,
  change: (draft: Draft<ConfigInput>) => void = hidden,
  url = 'https://www.shiomi.example/a/b',
): readonly string[] =>
  expireCookies(
    configOf(change),
    { granted: new Set(granted) },
    { url, headers: { get: (name) => (name === 'cookie' ? cookie : null) } },
  )

const COOKIES = 'sid=1; seen1=a; textsize=2; sekisho=x; other=1'

describe('expireCookies', () => {
  it('deletes httpOnly cookies of the request that are not granted, on every domain they may have', () => {
    expect(expire(['session'], COOKIES)).toEqual([
      'seen1=; path=/; max-age=0; domain=example; secure',
      'seen1=; path=/; max-age=0; domain=shiomi.example; secure',
      'seen1=; path=/; max-age=0; domain=www.shiomi.example; secure',
      'seen1=; path=/; max-age=0; secure',
    ])
  })

  it('does not delete cookies that are granted, or that a script can erase', () => {
    expect(expire(['session', 'hidden'], COOKIES)).toEqual([])
    expect(expire(['session'], 'textsize=2; _pk_id.1=1; sekisho=x')).toEqual([])
    expect(expire(['session'], '')).toEqual([])
  })

  it('does not delete a cookie that a granted service declares too', () => {
    const shared = (draft: Draft<ConfigInput>): void => {
      hidden(draft)
      hidden(draft, 'seen1', 'other')
    }
    expect(expire(['other'], 'seen1=a', shared)).toEqual([])
    expect(expire(['hidden'], 'seen1=a', shared)).toEqual([])
    expect(expire(['session'], 'seen1=a', shared)).toHaveLength(4)
  })

  it('deletes nothing if the gate does not enforce', () => {
    for (const cookies of ['report', 'off'] as const)
      expect(
        expire([], COOKIES, (draft) => {
          hidden(draft)
          draft.gates = { cookies }
        }),
      ).toEqual([])
  })

  it('never deletes the consent cookie', () => {
    expect(expire(['session'], 'sekisho=x', (draft) => void hidden(draft, '*'))).toEqual([])
  })

  it('deletes a cookie with the prefix __Host- without a domain', () => {
    expect(
      expire(['session'], '__Host-seen=1', (draft) => void hidden(draft, '__Host-seen')),
    ).toEqual(['__Host-seen=; path=/; max-age=0; secure'])
  })

  it('deletes on a host without a domain', () => {
    expect(expire(['session'], 'seen=1', hidden, 'http://127.0.0.1:3000/')).toEqual([
      'seen=; path=/; max-age=0',
    ])
    expect(expire(['session'], 'seen=1', hidden, 'http://x; domain=y/')).toEqual([
      'seen=; path=/; max-age=0',
    ])
  })

  it('tries the five narrowest domains of a long host, and the host itself', () => {
    const domains = (host: string): readonly (string | undefined)[] =>
      expire(['session'], 'seen=1', hidden, `http://${host}/`).map(
        (each) => /domain=(.*)$/.exec(each)?.[1],
      )
    expect(domains('a.b.c.d.shiomi.jp')).toEqual([
      'shiomi.jp',
      'd.shiomi.jp',
      'c.d.shiomi.jp',
      'b.c.d.shiomi.jp',
      'a.b.c.d.shiomi.jp',
      undefined,
    ])
    expect(domains(`${'a.'.repeat(120)}b`)).toHaveLength(6)
  })

  it('writes only names that are valid in a header, and at most 20', () => {
    expect(expire(['session'], 'seen\0=1; seen\r\nX: y=1; seené=1')).toEqual([])
    const many = Array.from({ length: 5000 }, (_, i) => `seen${i}=1`).join('; ')
    expect(expire(['session'], many, hidden, 'http://localhost/')).toHaveLength(40)
  })
})
