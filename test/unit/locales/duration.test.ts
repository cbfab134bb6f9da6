import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayDuration } from '../../../src/locales/duration'
import { parseDuration } from '../../../src/policy/duration'
import type { DurationPart } from '../../../src/policy/duration'

const DATE = [
  ['year', 'Y'],
  ['month', 'M'],
  ['week', 'W'],
  ['day', 'D'],
] as const
const TIME = [
  ['hour', 'H'],
  ['minute', 'M'],
  ['second', 'S'],
] as const

const tags = fc.constantFrom('en', 'ja', 'de', 'ar')

const amounts = fc.tuple(
  ...[...DATE, ...TIME].map(() => fc.option(fc.nat({ max: 9999 }), { nil: undefined })),
)

/** A duration as ISO 8601 writes it, and its parts; at least one is written. */
const durations: fc.Arbitrary<{ text: string; parts: readonly DurationPart[] }> = amounts
  .filter((all) => all.some((each) => each !== undefined))
  .map((all) => {
    const write = (units: readonly (readonly [string, string])[], from: number): string =>
      units
        .map(([, letter], i) => (all[from + i] === undefined ? '' : `${all[from + i]}${letter}`))
        .join('')
    const time = write(TIME, DATE.length)
    return {
      text: `P${write(DATE, 0)}${time && `T${time}`}`,
      parts: [...DATE, ...TIME].flatMap(([unit], i) => {
        const value = all[i]
        return value ? [{ unit, value }] : []
      }),
    }
  })

/** Texts that look much like durations. */
const near = fc
  .array(fc.constantFrom('P', 'T', 'Y', 'M', 'W', 'D', 'H', 'S', '0', '1', '12', '-', '.', '\n'))
  .map((all) => all.join(''))

describe('a duration in words', () => {
  it.each([
    ['P13M', '13 months', '13 か月'],
    ['P1Y', '1 year', '1 年'],
    ['PT30M', '30 minutes', '30 分'],
    ['P180D', '180 days', '180 日'],
    ['P2W', '2 weeks', '2 週間'],
    ['PT1H', '1 hour', '1 時間'],
    ['PT10S', '10 seconds', '10 秒'],
    ['P1Y6M', '1 year, 6 months', '1 年 6 か月'],
    ['P0Y6M', '6 months', '6 か月'],
  ])('says %s as %s', (text, en, ja) => {
    expect(sayDuration(text, 'en')).toBe(en)
    expect(sayDuration(text, 'ja')).toBe(ja)
  })

  it.each(['session', '', 'P', 'PT', 'P1', 'P1YT', 'p1y', 'P1H', 'PT1D', 'P1M1Y', 'P1.5Y', '-P1Y'])(
    'leaves what is none as it is: %j',
    (text) => {
      expect(parseDuration(text)).toBeUndefined()
      expect(sayDuration(text, 'en')).toBe(text)
    },
  )

  it.each(['P0D', 'PT0S', 'P0Y0M'])('leaves a duration of nothing as it is: %s', (text) => {
    expect(parseDuration(text)).toEqual([])
    expect(sayDuration(text, 'en')).toBe(text)
  })

  it('reads what is written, largest unit first, without what is zero', () => {
    fc.assert(
      fc.property(durations, ({ text, parts }) => {
        expect(parseDuration(text)).toEqual(parts)
      }),
    )
  })

  it('says every number of a duration, and nothing of how it was written', () => {
    fc.assert(
      fc.property(durations, fc.constantFrom('en', 'ja'), ({ text, parts }, tag) => {
        fc.pre(parts.length > 0)
        const said = sayDuration(text, tag)
        expect(said).not.toBe(text)
        let at = 0
        for (const { value } of parts) {
          const number = new Intl.NumberFormat(tag).format(value)
          at = said.indexOf(number, at)
          expect(at).toBeGreaterThanOrEqual(0)
          at += number.length
        }
      }),
    )
  })

  it('never throws, and says something for every text that is not empty', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), near), tags, (text, tag) => {
        const said = sayDuration(text, tag)
        expect(typeof said).toBe('string')
        expect(said === '').toBe(text === '')
      }),
    )
  })

  it('leaves every text as it is that it cannot read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), tags, (text, tag) => {
        if (!parseDuration(text)?.length) expect(sayDuration(text, tag)).toBe(text)
      }),
    )
  })

  it('bears numbers without end', () => {
    expect(sayDuration(`P${'9'.repeat(400)}D`, 'en')).toContain('days')
  })
})
