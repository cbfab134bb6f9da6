// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/consent/cookieText'
import { entryOf } from '../../../src/consent/rules'
import { configOf, purposeOf, serviceOf } from '../support/config'
import { TODAY } from '../support/platform'
import { describeReading, ID, TEXT } from '../support/reading'

describe('encode', () => {
  it('writes version, time, entries, source and record id', () => {
    expect(
      encode(
        '2026-04-01',
        TODAY + 999,
        ['analytics.1.k3f9x2', 'preferences.0.a01bzz'],
        'notice',
        ID,
      ),
    ).toBe(
      `1~2026-04-01~${(TODAY / 1000).toString(36)}~analytics.1.k3f9x2!preferences.0.a01bzz~notice~${ID}`,
    )
  })

  it('writes whose hand it was behind the source, and reads it again', () => {
    for (const by of ['visitor', 'tool', 'page'] as const)
      for (const gpc of [true, false]) {
        const text = encode('1', TODAY, ['a.1.b'], 'notice', ID, gpc, by)
        expect(text).toContain(gpc ? `~noticegpc.${by}~` : `~notice.${by}~`)
        expect(decode(text)).toMatchObject({ source: 'notice', by })
      }
    const before = encode('1', TODAY, ['a.1.b'], 'notice', ID)
    expect(decode(before)?.by).toBeUndefined()
    expect(decode(before.replace('~notice~', '~notice.nobody~'))).toBeUndefined()
  })

  it('needs no escaping in a cookie', () => {
    expect(TEXT).toMatch(/^[\w!.~-]+$/)
    expect(encodeURIComponent(TEXT)).toBe(TEXT)
  })

  it('stays under 400 bytes for 3 purposes and 10 services', () => {
    const config = configOf((draft) => {
      draft.policy.purposes = ['preferences', 'analytics', 'advertising'].map((id) => purposeOf(id))
      draft.policy.services = [
        'text-size',
        'site-search',
        'google-analytics',
        'microsoft-clarity',
        'matomo',
        'youtube',
        'google-maps',
        'meta-pixel',
        'line-tag',
        'yahoo-japan-ads',
      ].map((id, i) => serviceOf(id, ['preferences', 'analytics', 'advertising'][i % 3]!))
    })
    const ids = [...config.policy.purposes, ...config.policy.services].map(({ id }) => id)
    expect(ids).toHaveLength(13)
    const text = encode(
      config.policy.version,
      TODAY,
      ids.map((id) => entryOf(config, id, true)),
      'preferences',
      '0'.repeat(22),
    )
    expect(new TextEncoder().encode('sekisho=' + text).length).toBeLessThan(400)
    expect(decode(text)?.entries).toHaveLength(13)
  })
})

describeReading('decode', { read: decode })

describe('decode', () => {
  it.each([
    ['white space around it', ` ${TEXT} `],
    ['two values that differ', `${TEXT};${TEXT.replace('0.a', '1.a')}`],
  ])('takes %s for no decision', (_, text) => {
    expect(decode(text)).toBeUndefined()
  })
})
