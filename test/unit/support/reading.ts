import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/consent/cookieText'
import type { Decision, Source } from '../../../src/consent/types'

export const ID: string = '9fWqk2abcdefghijklmn-_'.slice(0, 22)

/** The value of a consent cookie. */
export const TEXT: string = `1~2026-04-01~tfy3k0~analytics.1.k3f9x2!preferences.0.a01bzz~notice~${ID}`

/** What whoever reads a decision has to be told. */
export interface Reading {
  /** Reads the decision out of what somebody has put into the consent cookie. */
  readonly read: (text: string) => Decision | undefined
  /**
   * What of a text reaches the reader as the value of the cookie.
   *
   * @default all of it
   */
  readonly carried?: (text: string) => string
}

/** The same suite for everything that reads decisions: the codec, the browser's jar and a server. */
export const describeReading = (
  name: string,
  { read, carried = (text) => text }: Reading,
): void => {
  describe(`a decision read by ${name}`, () => {
    it('is read as it was written', () => {
      expect(read(TEXT)).toEqual({
        id: ID,
        policyVersion: '2026-04-01',
        decidedAt: parseInt('tfy3k0', 36) * 1000,
        source: 'notice',
        choices: Object.assign(Object.create(null), { analytics: true, preferences: false }),
        entries: ['analytics.1.k3f9x2', 'preferences.0.a01bzz'],
      })
    })

    it('may have an entry without a digest, and no entries', () => {
      expect(read(TEXT.replace('.k3f9x2', ''))?.choices).toMatchObject({ analytics: true })
      expect(read(TEXT.replace(/~analytics.*zz/, '~'))?.entries).toEqual([])
    })

    it('has choices without a prototype', () => {
      expect(Object.getPrototypeOf(read(TEXT)?.choices)).toBeNull()
    })

    it.each([
      ['nothing', ''],
      ['another text', 'yes'],
      ['an unknown format version', TEXT.replace('1~', '2~')],
      ['no format version', TEXT.slice(2)],
      ['a format version in other digits', TEXT.replace('1~', '01~')],
      ['one field more', TEXT + '~x'],
      ['a line break at the end', TEXT + '\n'],
      ['a space of another kind at the end', TEXT + '\u00a0'],
      ['quotes around it', `"${TEXT}"`],
      ['a second value after a comma', `${TEXT}, sekisho=${TEXT}`],
      ['percent signs', encodeURIComponent(TEXT).replaceAll('~', '%7E')],
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
    ])('is not found in %s', (_, text) => {
      expect(read(text)).toBeUndefined()
    })

    it('is not found in a part of one', () => {
      for (let end = 0; end < TEXT.length; end++) {
        expect(read(TEXT.slice(0, end))).toBeUndefined()
        expect(read(TEXT.slice(TEXT.length - end))).toBeUndefined()
      }
    })

    it('is not found in more than a browser keeps in a cookie', () => {
      const entries = Array.from({ length: 500 }, (_, i) => `a${i}.1.k3f9x2`).join('!')
      expect(read(TEXT.replace(/analytics.*zz/, entries))).toBeUndefined()
    })

    it('takes ids that every object has for mere ids', () => {
      const decision = read(
        TEXT.replace('analytics', 'constructor').replace('preferences', 'valueof'),
      )
      expect(decision?.choices).toEqual(
        Object.assign(Object.create(null), { constructor: true, valueof: false }),
      )
      expect(read(TEXT)?.choices.constructor).toBeUndefined()
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

    it('is read whatever encode has written', () => {
      fc.assert(
        fc.property(
          version,
          seconds,
          entries,
          source,
          id,
          (policyVersion, at, list, from, record) => {
            const decision = read(encode(policyVersion, at * 1000, list, from, record))
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
      const decision = read(text)
      if (decision)
        expect(
          encode(
            decision.policyVersion,
            decision.decidedAt,
            decision.entries,
            decision.source,
            decision.id,
          ),
        ).toBe(carried(text))
    }

    it('is read nowhere but where encode would write it', () => {
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
          fc.oneof(
            fc.string({ unit: 'binary', maxLength: 3 }),
            fc.constantFrom('; ', ';', ';sekisho=', '; sekisho=', '"', '%', '%7E', '\t', '=', ','),
          ),
          (at, length, put) => {
            again(TEXT.slice(0, at) + put + TEXT.slice(at + length))
          },
        ),
        { numRuns: 2000 },
      )
    })

    it('is not found in long texts that nearly fit', () => {
      for (const part of ['a.1!', 'a.1%21', 'a-', '!', '%21', 'a.1.1', ' ', '\t ', ';', '; ', '='])
        expect(read(TEXT.replace('analytics', part.repeat(50_000)))).toBeUndefined()
    })
  })
}
