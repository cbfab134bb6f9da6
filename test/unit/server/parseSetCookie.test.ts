// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSetCookie } from '../../../src/server/parseSetCookie'
import { TODAY } from '../support/platform'

const nameOf = (header: string): string => parseSetCookie(header, TODAY).name
const deletes = (header: string): boolean => parseSetCookie(header, TODAY).isDeletion

const PAST = 'Thu, 01 Jan 1970 00:00:00 GMT'
const FUTURE = 'Tue, 01 Jan 2030 00:00:00 GMT'

describe('parseSetCookie', () => {
  it.each([
    ['a=1', 'a'],
    ['a=', 'a'],
    ['a=b=c', 'a'],
    ['  a\t= 1 ; Path=/', 'a'],
    ['a b=1', 'a b'],
    ['"a"=1', '"a"'],
    ['a%3Db=1', 'a%3Db'],
    ['__Host-a=1; Secure; Path=/', '__Host-a'],
    ['__Secure-a=1', '__Secure-a'],
    ['__host-a=1', '__host-a'],
    ['__proto__=1', '__proto__'],
    ['a=1; a=2', 'a'],
    ['a;b=1', ''],
    ['=a=1', ''],
    ['alone', ''],
    ['', ''],
  ])('reads the name of %s', (header, name) => {
    expect(nameOf(header)).toBe(name)
  })

  it('returns the stored name of a cookie without a name', () => {
    expect(parseSetCookie('=_pk_id=1', TODAY)).toMatchObject({ name: '', storedName: '_pk_id' })
    expect(parseSetCookie('alone', TODAY)).toMatchObject({ name: '', storedName: 'alone' })
    expect(parseSetCookie('a=b=1', TODAY)).toMatchObject({ name: 'a', storedName: 'a' })
  })

  it.each([
    'a=; Max-Age=0',
    'a=1; max-age = -1',
    'a=; MAX-AGE=-999999999999999999',
    `a=; Expires=${PAST}`,
    'a=; expires=Thu, 01-Jan-70 00:00:01 GMT',
    'a=; Max-Age=0; Max-Age=-1',
    `a=; Expires=${PAST}; Expires=${PAST}`,
  ])('recognizes %s as a deletion', (header) => {
    expect(deletes(header)).toBe(true)
  })

  it.each([
    'a=1',
    'a=',
    'a=Max-Age=0',
    'a=1; Max-Age=60',
    'a=1; Max-Age=0x',
    'a=1; Max-Age=+0',
    'a=1; Max-Age=',
    'a=1; Max-Age',
    'a=1; Max-Age="0"',
    'a=1; XMax-Age=0',
    'a=1; Expires=0',
    'a=1; Expires=-1',
    'a=1; Expires=1970-01-01T00:00:00Z',
    `a=1; Expires="${PAST}`.replace('Thu, 01', 'Thu, x'),
    `a=1; Expires=${FUTURE}`,
    `a=1; Max-Age=60; Expires=${PAST}`,
    `a=1; Max-Age=0; Max-Age=60`,
    `a=1; Path=/; Domain=Max-Age=0`,
    // Browsers differ, or store it.
    'a=; Max-Age=60; Max-Age=0',
    'a=1; Max-Age= 0 ; Max-Age=x',
    'a=1; Max-Age=x; Max-Age=0',
    `a=1; Max-Age=${'0'.repeat(1025)}`,
    `a=1; Max-Age=x; Expires=${PAST}`,
    `a=1; Max-Age=0; Expires=${FUTURE}`,
    'a=1; Max-Age=060',
    `a=1; Expires=${FUTURE}; Expires=${PAST}`,
    `a=1; Expires=${PAST}; Expires=never`,
    `a=1; Expires=${' '.repeat(1024)}${PAST}`.replace('=  ', '=x '),
  ])('does not take %s for a deletion', (header) => {
    expect(deletes(header)).toBe(false)
  })

  it('accepts any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof nameOf(text)).toBe('string')
      }),
    )
    for (const part of [' ', ';', '=', 'Max-Age=0;', 'Expires=1;'])
      expect(typeof nameOf(part.repeat(50_000))).toBe('string')
  })
})
