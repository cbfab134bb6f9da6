// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cookiesOf } from '../../../src/consent/cookies'

describe('cookiesOf', () => {
  it('reads names and values in the order of the browser', () => {
    expect(cookiesOf('a=1; b=x=y; c=').map(([name, value]) => [name, value])).toEqual([
      ['a', '1'],
      ['b', 'x=y'],
      ['c', ''],
    ])
  })

  it('finds no name in no cookies, and no value in a cookie without =', () => {
    expect(cookiesOf('')[0]?.[0]).toBe('')
    expect(cookiesOf('alone')[0]).toEqual(['alone'])
  })

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cookiesOf(text).length).toBeGreaterThan(0)
      }),
    )
  })
})
