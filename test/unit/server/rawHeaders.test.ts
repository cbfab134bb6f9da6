// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { takeHeaders } from '../../../src/server/rawHeaders'

const taken = (values: Record<string, string[]>): object =>
  Object.assign(Object.create(null) as object, values)

describe('takeHeaders', () => {
  it('takes headers out of an object, in any case, without changing it', () => {
    const headers = { 'Set-Cookie': ['a=1', 'b=2'], 'set-cookie': 'c=3', ETag: '"x"', age: 1 }
    expect(takeHeaders(headers, ['set-cookie', 'vary'])).toEqual({
      taken: taken({ 'set-cookie': ['a=1', 'b=2', 'c=3'] }),
      rest: { ETag: '"x"', age: 1 },
    })
    expect(headers.ETag).toBe('"x"')
    expect(Object.keys(headers)).toHaveLength(4)
  })

  it('takes headers out of a flat list, and out of a list of pairs', () => {
    const expected = {
      taken: taken({ 'set-cookie': ['a=1', 'b=2', 'c=3'] }),
      rest: ['Link', ['</a>', '</b>']],
    }
    expect(
      takeHeaders(
        ['Set-Cookie', 'a=1', 'Link', '</a>', 'SET-COOKIE', ['b=2', 'c=3'], 'Link', '</b>'],
        ['set-cookie'],
      ),
    ).toEqual(expected)
    expect(
      takeHeaders(
        [
          ['Set-Cookie', 'a=1'],
          ['Link', '</a>'],
          ['SET-COOKIE', ['b=2', 'c=3']],
          ['Link', '</b>'],
        ],
        ['set-cookie'],
      ),
    ).toEqual(expected)
  })

  it('finds nothing in empty headers', () => {
    for (const headers of [{}, []])
      expect(takeHeaders(headers, ['vary'])).toEqual({ taken: taken({}), rest: headers })
  })

  it('handles the names of Object.prototype like any other', () => {
    const headers = JSON.parse('{"__proto__":"x","constructor":"y","Vary":"z"}') as object
    expect(takeHeaders(headers, ['vary'])).toEqual({
      taken: taken({ vary: ['z'] }),
      rest: JSON.parse('{"__proto__":"x","constructor":"y"}') as object,
    })
  })

  it('rejects what Node rejects', () => {
    expect(takeHeaders(['Set-Cookie', 'a=1', 'Link'], ['set-cookie'])).toBeUndefined()
  })
})
