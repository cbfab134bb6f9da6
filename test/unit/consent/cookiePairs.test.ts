// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cookiePairs } from '../../../src/consent/cookiePairs'

describe('cookiePairs', () => {
  it('reads names and values in the order of the browser', () => {
    expect(cookiePairs('a=1; b=x=y; c=').map(([name, value]) => [name, value])).toEqual([
      ['a', '1'],
      ['b', 'x=y'],
      ['c', ''],
    ])
  })

  it('finds no name in no cookies, and no value in a cookie without =', () => {
    expect(cookiePairs('')[0]?.[0]).toBe('')
    expect(cookiePairs('alone')[0]).toEqual(['alone'])
  })

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cookiePairs(text).length).toBeGreaterThan(0)
      }),
    )
  })
})
