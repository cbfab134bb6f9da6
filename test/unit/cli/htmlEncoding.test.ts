import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeHtml } from '../../../src/cli/htmlEncoding'

const page = '<p>関所 <img src="https://stats.example.jp/a"></p>'
const mark = (text: string): Uint8Array => new Uint8Array(Buffer.from('\uFEFF' + text, 'utf16le'))

describe('decodeHtml', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(page)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode('\uFEFF' + page)],
    ['UTF-16', mark(page)],
    ['big-endian UTF-16', new Uint8Array(Buffer.from(mark(page)).swap16())],
  ])('decodes %s', (_, bytes) => {
    const read = decodeHtml(bytes)
    expect(read?.text.replace('\uFEFF', '')).toBe(page)
    expect([...(read?.encode(read.text) ?? [])]).toEqual([...bytes])
  })

  it('finds the ASCII in Shift_JIS, and keeps the other bytes', () => {
    const bytes = new Uint8Array([0x3c, 0x70, 0x3e, 0x8a, 0xd6, 0x8f, 0x8a, 0x95, 0x5c, 0x3c])
    const read = decodeHtml(bytes)
    expect(read?.text.startsWith('<p>')).toBe(true)
    expect([...(read?.encode(read.text + '>') ?? [])]).toEqual([...bytes, 0x3e])
  })

  it('does not decode ISO-2022-JP, in which markup cannot be told from text', () => {
    expect(decodeHtml(new TextEncoder().encode('<p>\u001b$B4X=j\u001b(B</p>'))).toBeUndefined()
  })

  it('encodes any page to the same bytes', () => {
    const starts = fc.constantFrom<number[]>([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf])
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 40 }), (start, rest) => {
        const bytes = new Uint8Array([...start, ...rest])
        const read = decodeHtml(bytes)
        if (read) expect([...read.encode(read.text)]).toEqual([...bytes])
        else expect(Buffer.from(bytes).toString('latin1')).toContain('\u001b$')
      }),
      { numRuns: 1000 },
    )
  })
})
