import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonError, lineAndColumn } from '../../../src/cli/jsonErrors'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('findJsonError', () => {
  it.each([
    ['{ "a": 1, }', 8, /comma is not allowed before }/],
    ['{ "a": 1 "b": 2 }', 9, /expected a comma or }, but this is "\\""/],
    ['[1, 2', 5, /expected a comma or \], but the text ends here/],
    ["{ 'a': 1 }", 2, /double quotation marks/],
    ['{ "a" 1 }', 6, /colon/],
    ['{ "a": // yes\n 1 }', 7, /not allow comments/],
    ['{ "a": "\n" }', 8, /line break/],
    ['{ "a": "b', 7, /closing quotation mark/],
    ['{ "a": "\\d" }', 8, /backslash/],
    ['{} {}', 3, /expected the end/],
    ['', 0, /expected a value, but the text ends here/],
    ['{ "a": 01 }', 8, /comma or }/],
    ['{ "a": undefined }', 7, /expected a value/],
  ])('finds the error in %j', (text, offset, problem) => {
    const error = findJsonError(text)
    expect(error?.offset).toBe(offset)
    expect(error?.problem).toMatch(problem)
  })

  it('finds no error in what JSON.parse accepts', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2, '\t'), (text, space) => {
        expect(findJsonError(text)).toBeUndefined()
        expect(findJsonError(JSON.stringify(JSON.parse(text), null, space))).toBeUndefined()
      }),
    )
  })

  it('finds an error in exactly what JSON.parse rejects', () => {
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
        expect(findJsonError(text) === undefined).toBe(isJson(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('finds an error in a text that is nested too deeply', () => {
    expect(findJsonError('['.repeat(1e6))?.problem).toMatch(/nested|expected/)
  })
})

describe('lineAndColumn', () => {
  it('counts lines and columns from 1', () => {
    expect(lineAndColumn('a\nbc', 3)).toEqual({ line: 2, column: 2 })
    expect(lineAndColumn('a\r\nb\rc', 5)).toEqual({ line: 3, column: 1 })
    expect(lineAndColumn('', 0)).toEqual({ line: 1, column: 1 })
  })
})
