// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/consent/codec'
import { entryOf } from '../../../src/consent/rules'
import type { Source } from '../../../src/consent/types'
import { configOf, purposeOf, serviceOf } from '../support/config'
import { TODAY } from '../support/platform'

const ID = '9fWqk2abcdefghijklmn-_'.slice(0, 22)
const TEXT = `1~2026-04-01~tfy3k0~analytics.1.k3f9x2!preferences.0.a01bzz~notice~${ID}`

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

describe('decode', () => {
  it('reads a known decision', () => {
    expect(decode(TEXT)).toEqual({
      id: ID,
      policyVersion: '2026-04-01',
      decidedAt: parseInt('tfy3k0', 36) * 1000,
      source: 'notice',
      choices: Object.assign(Object.create(null), { analytics: true, preferences: false }),
      entries: ['analytics.1.k3f9x2', 'preferences.0.a01bzz'],
    })
  })

  it('reads an entry without a digest, and a decision without entries', () => {
    expect(decode(TEXT.replace('.k3f9x2', ''))?.choices).toMatchObject({ analytics: true })
    expect(decode(TEXT.replace(/~analytics.*zz/, '~'))?.entries).toEqual([])
  })

  it('gives choices without a prototype', () => {
    expect(Object.getPrototypeOf(decode(TEXT)?.choices)).toBeNull()
  })

  it.each([
    ['nothing', ''],
    ['another text', 'yes'],
    ['an unknown format version', TEXT.replace('1~', '2~')],
    ['no format version', TEXT.slice(2)],
    ['a format version in other digits', TEXT.replace('1~', '01~')],
    ['one field more', TEXT + '~x'],
    ['white space around it', ` ${TEXT} `],
    ['a line break at the end', TEXT + '\n'],
    ['quotes around it', `"${TEXT}"`],
    ['two values that differ', `${TEXT};${TEXT.replace('0.a', '1.a')}`],
    ['an empty policy version', TEXT.replace('2026-04-01', '')],
    ['a policy version that is too long', TEXT.replace('2026-04-01', 'x'.repeat(25))],
    ['a time of another base', TEXT.replace('tfy3k0', 'TFY3K0')],
    ['no time', TEXT.replace('tfy3k0', '')],
    ['a negative time', TEXT.replace('tfy3k0', '-tfy3k0')],
    ['a time with zeros in front', TEXT.replace('tfy3k0', '0tfy3k0')],
    ['a time that is too long', TEXT.replace('tfy3k0', 't'.repeat(9))],
    ['a choice of 2', TEXT.replace('analytics.1', 'analytics.2')],
    ['a choice of true', TEXT.replace('analytics.1', 'analytics.true')],
    ['no choice', TEXT.replace('analytics.1.k3f9x2', 'analytics')],
    ['an id in capitals', TEXT.replace('analytics', 'Analytics')],
    ['an id that begins with a digit', TEXT.replace('analytics', '1analytics')],
    ['an id that is too long', TEXT.replace('analytics', 'a'.repeat(33))],
    ['an empty id', TEXT.replace('analytics', '')],
    ['the id __proto__', TEXT.replace('analytics', '__proto__')],
    ['a digest that is too long', TEXT.replace('k3f9x2', 'k'.repeat(9))],
    ['an empty digest', TEXT.replace('.k3f9x2', '.')],
    ['a separator in front', TEXT.replace('~analytics', '~!analytics')],
    ['a separator at the end', TEXT.replace('a01bzz', 'a01bzz!')],
    ['an escaped separator at the end', TEXT.replace('a01bzz', 'a01bzz%21')],
    ['two separators', TEXT.replace('!', '!!')],
    ['another separator', TEXT.replace('!', ',')],
    [
      'the same id twice, with one choice',
      TEXT.replace('preferences.0.a01bzz', 'analytics.1.k3f9x2'),
    ],
    ['the same id twice, with two choices', TEXT.replace('preferences.0', 'analytics.0')],
    ['no source', TEXT.replace('notice', '')],
    ['a source in capitals', TEXT.replace('notice', 'NOTICE')],
    ['a record id that is too short', TEXT.slice(0, -1)],
    ['a record id that is too long', TEXT + 'x'],
    ['a record id with other characters', TEXT.slice(0, -1) + '<'],
  ])('takes %s for no decision', (_, text) => {
    expect(decode(text)).toBeUndefined()
  })

  it('takes every part of a decision for none', () => {
    for (let end = 0; end < TEXT.length; end++) {
      expect(decode(TEXT.slice(0, end))).toBeUndefined()
      expect(decode(TEXT.slice(TEXT.length - end))).toBeUndefined()
    }
  })

  it('takes more than a browser keeps in a cookie for no decision', () => {
    const entries = Array.from({ length: 500 }, (_, i) => `a${i}.1.k3f9x2`).join('!')
    expect(decode(TEXT.replace(/analytics.*zz/, entries))).toBeUndefined()
  })

  it('reads ids that every object has as mere ids', () => {
    const decision = decode(
      TEXT.replace('analytics', 'constructor').replace('preferences', 'valueof'),
    )
    expect(decision?.choices).toEqual(
      Object.assign(Object.create(null), { constructor: true, valueof: false }),
    )
    expect(decode(TEXT)?.choices.constructor).toBeUndefined()
  })

  const version = fc.stringMatching(/^[A-Za-z0-9.-]{1,24}$/)
  const entry = fc
    .tuple(
      fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/),
      fc.constantFrom('0', '1'),
      fc.option(fc.stringMatching(/^[0-9a-z]{1,6}$/), { nil: undefined }),
    )
    .map((parts) => parts.filter((part) => part !== undefined).join('.'))
  const entries = fc.uniqueArray(entry, { selector: (each) => each.split('.')[0], maxLength: 20 })
  const seconds = fc.integer({ min: 1, max: 8e9 })
  const source = fc.constantFrom<Source>('notice', 'preferences', 'embed', 'api')
  const id = fc.stringMatching(/^[0-9a-z]{22}$/)

  it('reads whatever encode writes', () => {
    fc.assert(
      fc.property(
        version,
        seconds,
        entries,
        source,
        id,
        (policyVersion, at, list, from, record) => {
          const decision = decode(encode(policyVersion, at * 1000, list, from, record))
          expect(decision).toMatchObject({
            policyVersion,
            decidedAt: at * 1000,
            entries: list,
            source: from,
            id: record,
          })
          expect(Object.entries(decision?.choices ?? {})).toEqual(
            list.map((each) => [each.split('.')[0], each.split('.')[1] === '1']),
          )
        },
      ),
    )
  })

  /** Writes again what was read. */
  const again = (text: string): void => {
    const decision = decode(text)
    if (decision)
      expect(
        encode(
          decision.policyVersion,
          decision.decidedAt,
          decision.entries,
          decision.source,
          decision.id,
        ),
      ).toBe(text.replaceAll('%21', '!'))
  }

  it('reads nothing that encode would not write', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), again), { numRuns: 1000 })
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('1', '~', '!', '.', '%21', 'a', '-', '0', ID, 'analytics.1', 'notice'),
        ),
        (parts) => {
          again(parts.join(''))
        },
      ),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(
        fc.nat({ max: TEXT.length }),
        fc.nat({ max: 3 }),
        fc.string({ unit: 'binary', maxLength: 3 }),
        (at, length, put) => {
          again(TEXT.slice(0, at) + put + TEXT.slice(at + length))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('answers long texts that nearly fit', () => {
    for (const part of ['a.1!', 'a.1%21', 'a-', '!', '%21', 'a.1.1'])
      expect(decode(TEXT.replace('analytics', part.repeat(50_000)))).toBeUndefined()
  })
})
