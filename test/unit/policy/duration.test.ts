import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesOf } from '../../../src/policy/duration'

const DAY = 1440

describe('minutesOf', () => {
  it.each([
    ['session', 0],
    ['PT30M', 30],
    ['PT90S', 1.5],
    ['PT2H', 120],
    ['P1D', DAY],
    ['P2W', 14 * DAY],
    ['P12M', 365 * DAY],
    ['P1Y', 365 * DAY],
    ['P1DT1H', DAY + 60],
  ])('converts %s to %s minutes', (duration, minutes) => {
    expect(minutesOf(duration)).toBeCloseTo(minutes)
  })

  it.each(['', 'P', 'PT', '13 months', 'P1H', 'PM', 'P-1D', 'p1d', 'P1D ', 'Sessions'])(
    'rejects %j',
    (duration) => {
      expect(minutesOf(duration)).toBeNaN()
    },
  )

  it('orders amounts of the same unit', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.constantFrom('Y', 'M', 'W', 'D'), (a, b, unit) => {
        expect(minutesOf(`P${a}${unit}`) < minutesOf(`P${b}${unit}`)).toBe(a < b)
      }),
    )
  })

  it('accepts any text without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof minutesOf(text)).toBe('number')
      }),
    )
  })
})
