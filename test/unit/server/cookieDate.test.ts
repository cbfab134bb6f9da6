// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cookieDate } from '../../../src/server/cookieDate'

const EXPECTED = Date.UTC(1994, 10, 6, 8, 49, 37)

describe('cookieDate', () => {
  it.each([
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
    '6 nov 94 8:49:37',
    '1994 Nov 06 08:49:37',
    '08:49:37 06 November 1994',
    'Sun,06/Nov/1994;08:49:37 UTC+9',
    'x08:00:00 Sun 6th Nov 1994th 08:49:37.999 30 Dec 2030 23:59:59',
  ])('reads %s as a browser does', (text) => {
    expect(cookieDate(text)).toBe(EXPECTED)
  })

  it('reads years of two digits', () => {
    const year = (digits: string): number =>
      new Date(cookieDate(`06 Nov ${digits} 08:49:37`) ?? NaN).getUTCFullYear()
    expect(['69', '70', '99', '00'].map(year)).toEqual([2069, 1970, 1999, 2000])
  })

  it.each([
    '',
    '0',
    'never',
    '1994-11-06T08:49:37Z',
    '06 Nov 1994',
    'Nov 1994 08:49:37',
    '06 1994 08:49:37',
    '06 Nov 08:49:37',
    '06 Nov 1600 08:49:37',
    '06 Nov 19940 08:49:37',
    '006 Nov 1994 08:49:37',
    '00 Nov 1994 08:49:37',
    '31 Feb 1994 08:49:37',
    '32 Nov 1994 08:49:37',
    '06 Nov 1994 24:00:00',
    '06 Nov 1994 08:60:00',
    '06 Nov 1994 08:49:60',
    '06 Nov 1994 08:49',
    '06 Nov 1994 08:49:370',
  ])('rejects %s', (text) => {
    expect(cookieDate(text)).toBeUndefined()
  })

  it('reads every date that a server writes, and accepts any text', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date(Date.UTC(1601, 0)),
          max: new Date(Date.UTC(9999, 11)),
          noInvalidDate: true,
        }),
        (date) => {
          expect(cookieDate(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000)
        },
      ),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([undefined, 'number']).toContain(cookieDate(text) && 'number')
      }),
    )
  })
})
