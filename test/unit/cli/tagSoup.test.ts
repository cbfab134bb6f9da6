import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeHtml } from '../../../src/cli/htmlEncoding'
import { tagHtml } from '../../../src/cli/tagHtml'
import { configOf } from '../support/config'
import { elementsOf, plainTree } from '../support/trees'
import { differs } from '../support/untag'

const config = configOf()
const HOST = 'stats.example.jp'

const address = fc.constantFrom(
  ...[
    `https://${HOST}/a`,
    `//${HOST}`,
    'https://maps.example.com/embed',
    '/own',
    '',
    '#',
    'x y',
    '%',
    '[',
  ],
)
const quoted = (value: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `="${value}"`,
    `='${value}'`,
    `=${value.replaceAll(' ', '')}`,
    ` = "${value}"`,
    '=',
    '',
  )
const attribute = fc
  .tuple(
    fc.constantFrom(
      ...[
        'src',
        'SRC',
        'srcset',
        'href',
        'data',
        'poster',
        'type',
        'rel',
        'data-src',
        'xlink:href',
      ],
      ...['data-service', 'data-type', 'style', 'onload', 'srcdoc', 'alt', 'imagesrcset', 'async'],
    ),
    fc.oneof(
      { weight: 3, arbitrary: address },
      fc.constantFrom(
        'module',
        'text/javascript',
        'preload',
        'é😀',
        '<img src=//stats.example.jp>',
      ),
    ),
    fc.constantFrom(' ', '\r\n', '/', '', '\t'),
  )
  .chain(([name, value, gap]) => quoted(value).map((text) => `${gap}${name}${text}`))
const name = fc.constantFrom(
  ...['script', 'SCRIPT', 'img', 'iframe', 'link', 'video', 'audio', 'source', 'picture', 'object'],
  ...['embed', 'track', 'input', 'image', 'use', 'svg', 'math', 'table', 'td', 'select', 'option'],
  ...[
    'template',
    'noscript',
    'head',
    'body',
    'base',
    'style',
    'textarea',
    'p',
    'a',
    'b',
    'frameset',
  ],
)
const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(name, fc.array(attribute, { maxLength: 4 }))
      .chain(([tag, list]) =>
        fc.constantFrom('>', ' >', '/>', ' />').map((end) => `<${tag} ${list.join(' ')}${end}`),
      ),
  },
  { weight: 3, arbitrary: name.map((tag) => `</${tag}>`) },
  fc.constantFrom(
    `'${HOST}'`,
    'text',
    '\r\n',
    '<!--',
    '-->',
    '<!doctype html>',
    '<![CDATA[',
    ']]>',
  ),
  fc.string({ maxLength: 5 }),
)
const soup = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

describe('markup of any kind', () => {
  it('is tagged once, and not changed otherwise', () => {
    fc.assert(
      fc.property(soup, (before) => {
        const { html } = tagHtml(before, config)
        expect(tagHtml(html, config)).toMatchObject({ html, tagged: [] })
        expect(differs(before, html)).toBe('')
        expect(plainTree(html, true)).toBe(plainTree(before, true))
      }),
      { numRuns: 1000 },
    )
  })

  it('has no script, image or frame of a declared service that is neither tagged nor reported', () => {
    fc.assert(
      fc.property(soup, (before) => {
        const { html, skipped } = tagHtml(before, config)
        const reported = skipped.flatMap(({ what }) => what)
        for (const { name, foreign, attributes } of elementsOf(html, true)) {
          const { src = '', type = '' } = attributes
          if (foreign || !/^(script|img|iframe|embed|audio|video|input|track|source)$/.test(name))
            continue
          if (name === 'script' && !/^$|javascript|module/.test(type.trim())) continue
          if (/^(https:)?\/\/stats/.test(src)) expect(reported).toContain(src)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps its bytes, even if they are not text', () => {
    const bytes = fc.array(
      fc.oneof(
        soup.map((text) => Buffer.from(text)),
        fc.uint8Array({ maxLength: 4 }),
      ),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(bytes, (parts) => {
        const before = Buffer.concat(parts)
        const read = decodeHtml(new Uint8Array(before))
        if (!read) return
        const after = Buffer.from(read.encode(tagHtml(read.text, config).html))
        expect(differs(before.toString('latin1'), after.toString('latin1'))).toBe('')
      }),
      { numRuns: 1000 },
    )
  })

  it('may be deeply nested', () => {
    const deep = '<b><template>'.repeat(2000) + `<img src="//${HOST}">`
    expect(tagHtml(deep, config).tagged).toHaveLength(1)
  })
})
