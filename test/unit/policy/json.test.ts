import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { writeJson } from '../../../src/policy/json'

afterEach(() => {
  Reflect.deleteProperty(Array.prototype, 'toJSON')
})

describe('writeJson', () => {
  it('writes what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(writeJson(value)).toBe(JSON.stringify(value))
      }),
    )
  })

  it('changes members as a replacer does', () => {
    const change = (key: string, each: unknown): unknown =>
      key.startsWith('a') ? undefined : key === 'b' ? [each, { a: 1, c: 2 }] : each
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'ab', 'c', 'd'), fc.jsonValue()), (value) => {
        expect(writeJson(value, change)).toBe(JSON.stringify(value, change))
      }),
    )
  })

  it('asks no toJSON', () => {
    Object.defineProperty(Array.prototype, 'toJSON', { configurable: true, value: () => 'mine' })
    expect(writeJson({ a: [1, [2]] })).toBe('{"a":[1,[2]]}')
  })
})
