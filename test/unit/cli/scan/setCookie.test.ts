// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSetCookie } from '../../../../src/cli/scan/puppeteer/setCookie'

const NOW = Date.UTC(2026, 3, 1)
const read = (line: string): ReturnType<typeof readSetCookie> =>
  readSetCookie(line, 'www.example.jp', NOW)

describe('a line of Set-Cookie', () => {
  it.each([
    ['a=b', { name: 'a', value: 'b', domain: 'www.example.jp', httpOnly: false, lifetime: undefined }], // prettier-ignore
    ['a=b=c; HttpOnly; Domain=.Example.jp', { name: 'a', value: 'b=c', domain: 'example.jp', httpOnly: true, lifetime: undefined }], // prettier-ignore
    ['a=b; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', { lifetime: 60 }],
    ['a=b; expires=Wed, 01 Apr 2026 00:01:00 GMT', { lifetime: 60 }],
    ['a=b; Max-Age=soon', { lifetime: undefined }],
    ['value', { name: '', value: 'value' }],
  ])('is read: %s', (line, expected) => {
    expect(read(line)).toMatchObject(expected)
  })

  it.each(['a=b; Max-Age=0', 'a=; Max-Age=-1', 'a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT'])(
    'that deletes a cookie is none: %s',
    (line) => {
      expect(read(line)).toBeUndefined()
    },
  )

  it('never throws, and has a name without spaces around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        const found = read(line)
        if (found) expect(found.name).toBe(found.name.trim())
        if (found?.lifetime !== undefined) expect(found.lifetime).toBeGreaterThan(0)
      }),
    )
  })
})
