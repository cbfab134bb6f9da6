import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  getAt,
  isWithin,
  listAt,
  pathText,
  setAt,
  textAt,
} from '../../../src/configurator/draft/path'
import type { Path } from '../../../src/configurator/draft/path'

const key = fc.oneof(fc.constantFrom('policy', 'a', '__proto__', 'constructor'), fc.nat(4))
const path: fc.Arbitrary<Path> = fc.array(key, { minLength: 1, maxLength: 4 })
const json = fc.jsonValue() as fc.Arbitrary<unknown>

describe('a value at a path', () => {
  it('is what was written there, whatever was before', () => {
    fc.assert(
      fc.property(json, path, json, (value, at, next) => {
        expect(getAt(setAt(value, at, next), at)).toEqual(next)
      }),
    )
  })

  it('is written without a change of what is given', () => {
    fc.assert(
      fc.property(json, path, json, (value, at, next) => {
        const before = JSON.stringify(value)
        setAt(value, at, next)
        expect(JSON.stringify(value)).toBe(before)
      }),
    )
  })

  it('leaves everything beside it, in its order', () => {
    const config = { unknown: 1, policy: { purposes: [{ id: 'a', extra: 2 }, { id: 'b' }] } }
    expect(JSON.stringify(setAt(config, ['policy', 'purposes', 0, 'id'], 'c'))).toBe(
      '{"unknown":1,"policy":{"purposes":[{"id":"c","extra":2},{"id":"b"}]}}',
    )
  })

  it('is removed by undefined', () => {
    expect(setAt({ a: [1, 2], b: 3 }, ['a', 0], undefined)).toEqual({ a: [2], b: 3 })
    expect(setAt({ a: 1, b: 3 }, ['a'], undefined)).toEqual({ b: 3 })
  })

  it('is a list or a text only where it is one', () => {
    expect(listAt({ a: 'no' }, ['a'])).toEqual([])
    expect(textAt({ a: 5, b: true, c: {} }, ['a'])).toBe('5')
    expect(textAt({ a: 5, b: true, c: {} }, ['b'])).toBe('true')
    expect(textAt({ a: 5, b: true, c: {} }, ['c'])).toBe('')
    expect(textAt({}, ['constructor'])).toBe('')
  })
})

describe('a path in the notation of the validator', () => {
  it('has indexes in brackets', () => {
    expect(pathText(['policy', 'services', 2, 'name', 'ja'])).toBe('policy.services[2].name.ja')
  })

  it('is within what contains it, and not within what begins alike', () => {
    expect(isWithin('policy.services[1].id', 'policy.services[1]')).toBe(true)
    expect(isWithin('policy.services[10]', 'policy.services[1]')).toBe(false)
    expect(isWithin('policy.urls', 'policy.url')).toBe(false)
    expect(isWithin('anything', '')).toBe(true)
  })
})
