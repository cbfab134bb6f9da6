import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { attributePositions } from '../../../src/cli/attributePositions'

const textsOf = (tag: string): readonly string[] =>
  attributePositions(tag, 0, tag.length).attributes.map(({ start, end }) => tag.slice(start, end))

describe('the attributes of a start tag', () => {
  it.each([
    ['<a>', []],
    ['<a b>', ['b']],
    ['<a\tB = "c d"\r\nE=\'f>g\' h=i/>', ['B = "c d"', "E='f>g'", 'h=i/']],
    ['<a b="c"b="d"/e>', ['b="c"', 'b="d"', 'e']],
    ['<a/b=c>', ['b=c']],
    ['<a =b=c d=>', ['=b=c', 'd=']],
    ['<a b=c"d e\'f>', ['b=c"d', "e'f"]],
    ['<a b= / c>', ['b= /', 'c']],
  ])('are found in %j', (tag, texts) => {
    expect(textsOf(tag)).toEqual(texts)
  })

  it('are where an independent parser finds them', () => {
    const piece = fc.constantFrom(
      ...['a', 'b', 'src', '=', '"', "'", ' ', '\t', '\r\n', '/', 'x', '<', '&amp;', '😀', 'é'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const html = `<p ${pieces.join('')}>`
        const [node] = parseFragment(html, { sourceCodeLocationInfo: true }).childNodes
        if (!node || !('tagName' in node) || node.tagName !== 'p') return
        const tag = node.sourceCodeLocation?.startTag ?? node.sourceCodeLocation
        if (!tag) return
        const positions = attributePositions(html, 0, tag.endOffset).attributes
        for (const [name, expected] of Object.entries(node.sourceCodeLocation?.attrs ?? {})) {
          const position = positions.find((each) => each.name.toLowerCase() === name)
          expect(position?.start).toBe(expected.startOffset)
          // If there is no value, the parser does not include the equals sign.
          const end = html.slice(0, position?.end).replace(/[\t\r\n ]*=[\t\r\n ]*$/, '').length
          expect([position?.end, end]).toContain(expected.endOffset)
        }
        const names = new Set(positions.map((each) => each.name.toLowerCase()))
        expect([...names]).toEqual(node.attrs.map((each) => each.name))
      }),
      { numRuns: 2000 },
    )
  })
})
