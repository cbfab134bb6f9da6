import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonFault, placeOf } from '../../../src/cli/json'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('where a text stops being JSON', () => {
  it.each([
    ['{ "a": 1, }', 8, /no comma before }/],
    ['{ "a": 1 "b": 2 }', 9, /comma or } is needed, and "\\"" stands here/],
    ['[1, 2', 5, /comma or \] is needed, and the text ends here/],
    ["{ 'a': 1 }", 2, /double quotation marks/],
    ['{ "a" 1 }', 6, /colon/],
    ['{ "a": // yes\n 1 }', 7, /no comments/],
    ['{ "a": "\n" }', 8, /line break/],
    ['{ "a": "b', 7, /closing quotation mark/],
    ['{ "a": "\\d" }', 8, /backslash/],
    ['{} {}', 3, /ended before/],
    ['', 0, /a value is needed, and the text ends here/],
    ['{ "a": 01 }', 8, /comma or }/],
    ['{ "a": undefined }', 7, /a value is needed/],
  ])('is found in %j', (text, at, what) => {
    const fault = findJsonFault(text)
    expect(fault?.at).toBe(at)
    expect(fault?.what).toMatch(what)
  })

  it('is nowhere in what JSON.parse accepts', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2, '\t'), (text, space) => {
        expect(findJsonFault(text)).toBeUndefined()
        expect(findJsonFault(JSON.stringify(JSON.parse(text), null, space))).toBeUndefined()
      }),
    )
  })

  it('is somewhere in exactly what JSON.parse refuses', () => {
    const damaged = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', '\\', ' ', '1', '\n', '-', 'e'),
      )
      .map(([text, at, char]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + char + text.slice(place + 1)
      })
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string()), (text) => {
        expect(findJsonFault(text) === undefined).toBe(isJson(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('is said of a text nested too deep, too', () => {
    expect(findJsonFault('['.repeat(1e6))?.what).toMatch(/nested|needed/)
  })

  it('is counted in lines and columns from 1', () => {
    expect(placeOf('a\nbc', 3)).toEqual({ line: 2, column: 2 })
    expect(placeOf('a\r\nb\rc', 5)).toEqual({ line: 3, column: 1 })
    expect(placeOf('', 0)).toEqual({ line: 1, column: 1 })
  })
})
