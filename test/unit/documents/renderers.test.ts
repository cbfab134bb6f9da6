import fc from 'fast-check'
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parsers } from 'prettier/plugins/markdown'
import { describe, expect, it } from 'vitest'
import { documentOf, publicationOf } from '../../../src/documents/anyLanguage'
import { DOCUMENTS } from '../../../src/documents/documents'
import { domOf } from '../../../src/documents/dom'
import { toFragment, toPage } from '../../../src/documents/html'
import { toJson } from '../../../src/documents/json'
import { escapeMarkdown, toMarkdown } from '../../../src/documents/markdown'
import { element, markupOf, targetsOf } from '../../../src/documents/markup'
import { configOf, purposeOf, serviceOf } from '../support/config'
import { declaredIn } from './support'

const both = ['ja', 'en'].map((lang) => publicationOf(configOf(), lang))

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

/** Parses Markdown: returns its texts, and the kinds of all nodes. */
const readMarkdown = (markdown: string): { texts: readonly string[]; kinds: Set<string> } => {
  const texts: string[] = []
  const kinds = new Set<string>()
  const walk = (node: Node): string => {
    kinds.add(node.type === 'html' ? (node.value ?? '') : node.type)
    if (node.type === 'html') return '\n'
    const all = node.value ?? (node.children ?? []).map(walk).join('')
    if (['paragraph', 'tableCell', 'heading', 'link'].includes(node.type))
      texts.push(...all.split('\n'))
    return all
  }
  walk(parsers.markdown.parse(markdown, { originalText: markdown } as never) as Node)
  return { texts, kinds }
}

/** Parses a page: returns its elements, its text and its ids. */
const readHtml = (html: string): { tags: Set<string>; text: string; ids: readonly string[] } => {
  const tags = new Set<string>()
  const ids: string[] = []
  const walk = (node: Tree.Node): string => {
    if (node.nodeName === '#text') return (node as Tree.TextNode).value
    if ('attrs' in node) {
      tags.add(node.tagName)
      ids.push(...node.attrs.filter(({ name }) => name === 'id').map(({ value }) => value))
      if (node.tagName === 'style') return ''
    }
    return 'childNodes' in node ? node.childNodes.map(walk).join('') : ''
  }
  const text = walk(parse(html))
  return { tags, text, ids }
}

const KNOWN = readHtml(toPage(both)).tags
const MARKDOWN_KINDS = readMarkdown(toMarkdown(both)).kinds

/** Texts that contain markup. */
const hostile = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc
      .array(
        fc.constantFrom(
          ...[
            '<img src=x>',
            '</td>',
            '</style>',
            '<!--',
            '&lt;',
            '"',
            "'",
            '>',
            '|',
            '||',
            '\\',
            '*',
          ],
          ...[
            '**b**',
            '_',
            '`',
            '``',
            '[a](b)',
            '![',
            '#',
            '- ',
            '1. ',
            '+',
            '~~',
            '<br>',
            'a',
            ' ',
          ],
          ...[
            'https://a.example',
            'www.a.example',
            'a@b.example',
            '&amp;',
            '$1',
            '$&',
            '{}',
            '===',
            '\n',
          ],
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((all) => all.join('')),
  )
  .filter((text) => /\S/.test(text) && !/[\0-\x08\x0b-\x1f\x7f]/.test(text))

const configWith = (text: string): ReturnType<typeof configOf> =>
  configOf((draft) => {
    draft.policy.purposes.push(purposeOf('strange', { name: text, description: text }))
    draft.policy.services!.push(
      serviceOf('stranger', 'strange', {
        name: text,
        recipient: { name: text, role: 'third-party', purpose: text },
        sends: [text],
        cookies: [{ name: 'x', duration: 'session', description: text }],
        storage: [{ area: 'local', key: text, description: text }],
      }),
    )
    draft.policy.changes!.push({ version: '1', kind: 'minor', summary: text })
    draft.policy.controller.responsible = text
  })

const times = (all: string, part: string): number => all.split(part).length - 1

describe('every format', () => {
  it.each([
    ['a page', (one: (typeof both)[number]) => readHtml(toPage([one])).text],
    ['a fragment', (one: (typeof both)[number]) => readHtml(toFragment([one])).text],
    ['Markdown', (one: (typeof both)[number]) => readMarkdown(toMarkdown([one])).texts.join('\n')],
    ['JSON', (one: (typeof both)[number]) => toJson([one])],
  ])('contains everything the policy declares: %s', (_, read) => {
    for (const one of both) {
      const text = read(one)
      for (const each of declaredIn(configOf(), one.lang)) expect(text).toContain(each)
    }
  })
})

describe('HTML', () => {
  it('escapes any text of the policy', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { tags, text: read } = readHtml(toPage([publicationOf(configWith(text), 'en')]))
        for (const tag of tags) expect(KNOWN).toContain(tag)
        expect(times(read, text)).toBeGreaterThanOrEqual(10)
      }),
      { numRuns: 60 },
    )
  })

  it('has every id only once, in every language', () => {
    const { ids } = readHtml(toPage(both))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(['analytics', 'site-stats', 'transmissions']))
    expect(ids).toEqual(expect.arrayContaining(['en_analytics', 'en_site-stats', 'en_']))
  })

  it('gives a purpose its id even if a document has the same name', () => {
    const config = configOf((draft) => draft.policy.purposes.push(purposeOf('contact')))
    const { ids } = readHtml(toPage([publicationOf(config, 'en')]))
    expect(ids.filter((id) => id.startsWith('contact'))).toEqual(['contact', 'contact_'])
  })

  it('has no link to a missing id', () => {
    for (const name of DOCUMENTS)
      for (const html of [
        toPage([publicationOf(configOf(), 'en', [name])]),
        toPage([publicationOf(configOf(), 'en')]),
        toFragment([publicationOf(configOf(), 'en', ['purposes', name])]),
      ]) {
        const { ids } = readHtml(html)
        for (const [, to] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(to)
      }
  })

  it('loads no script and no other resource', () => {
    const { tags } = readHtml(toPage(both))
    for (const tag of ['script', 'link', 'img', 'iframe']) expect(tags).not.toContain(tag)
    expect(toPage(both)).not.toMatch(/url\(|@import/)
  })

  it('has its language, and that of each part', () => {
    const html = toPage(both)
    expect(html).toContain('<html lang="ja" dir="ltr">')
    const arabic = toPage([publicationOf(configOf(), 'ar')])
    expect(arabic).toContain('<html lang="ar" dir="rtl">')
    expect(arabic).toMatch(/<section class="consent-document" id="purposes" lang="ar" dir="rtl">/)
    expect(html).toContain('<article lang="en" dir="ltr" id="en_">')
  })

  it('prefixes the ids of a fragment, and leaves out headings and styles', () => {
    const html = toFragment([publicationOf(configOf(), 'en', ['purposes'])], { titles: false })
    expect(html).toContain('id="consent-purposes"')
    expect(html).toContain('id="consent-analytics"')
    expect(html).not.toMatch(/<h\d|<style|<html/)
    expect(toFragment([publicationOf(configOf(), 'en', ['changes'])], { level: 6 })).toMatch(
      /<h6>Changes to the policy<\/h6>[^]*<h6>Planned change/,
    )
  })
})

describe('Markdown', () => {
  it('escapes any text of the policy, on one line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { texts, kinds } = readMarkdown(toMarkdown([publicationOf(configWith(text), 'en')]))
        for (const kind of kinds) expect(MARKDOWN_KINDS).toContain(kind)
        const shown = text.replace(/\s+/g, ' ').trim()
        const found = texts.filter((each) => each.replace(/^• /, '') === shown)
        expect(found.length).toBeGreaterThanOrEqual(9)
      }),
      { numRuns: 60 },
    )
  })

  it('never turns a text into anything but a paragraph', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { texts, kinds } = readMarkdown(escapeMarkdown(text))
        expect(texts.join('')).toBe(text.replace(/\s+/g, ' ').trim())
        for (const kind of kinds) expect(['root', 'paragraph', 'sentence', 'text']).toContain(kind)
      }),
    )
  })

  it('has as many cells in every row as in the header', () => {
    const rows = toMarkdown(both).match(/^\|.*\|$/gm) ?? []
    expect(rows.length).toBeGreaterThan(20)
    const cells = (row: string): number => row.replaceAll(/\\./g, '').split('|').length
    let width = 0
    for (const [i, row] of rows.entries()) {
      if (rows[i + 1]?.startsWith('| ---')) width = cells(row)
      expect(cells(row)).toBe(width)
    }
  })

  it.each([
    [
      '/a?u=https%3A%2F%2Fx.example%2F&b=%23%26#z%2f',
      '/a?u=https%3A%2F%2Fx.example%2F&b=%23%26#z%2f',
    ],
    ['/100%/%zz', '/100%25/%25zz'],
    ['/地図?q=é', '/%E5%9C%B0%E5%9B%B3?q=%C3%A9'],
    ['/%E5%9C%B0', '/%E5%9C%B0'],
    ['/a_(b)*`|', '/a%5F%28b%29%2A%60%7C'],
    ['/\ud800', '/%EF%BF%BD'],
  ])('keeps the target of a link: %s', (href, written) => {
    const config = configOf((draft) => (draft.policy.url = href))
    expect(toMarkdown([publicationOf(config, 'en')])).toContain(`](${written})`)
  })
})

describe('JSON', () => {
  it('contains the documents as data', () => {
    const read = JSON.parse(toJson(both)) as { format: number; publications: unknown }
    expect(read.format).toBe(1)
    expect(read.publications).toEqual(both)
  })

  it('keeps its keys', () => {
    const columns = both[1]!.documents.flatMap(({ name, blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'table' ? [`${name}: ${block.columns.map(({ key }) => key).join(' ')}`] : [],
      ),
    )
    expect(columns).toEqual([
      'purposes: purpose description basis services',
      'transmissions: service recipient items senderUse recipientUse stop',
      'cookies: name kind service duration description',
      'changes: version summary kind purposes',
    ])
  })
})

describe('DOM elements', () => {
  it('equal the HTML, for any text', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...DOCUMENTS), (text, name) => {
        const made = documentOf(configWith(text), 'en', name)
        const options = {
          level: 3,
          prefix: 'consent-',
          claim: () => true,
          targets: targetsOf([made]),
        }
        const built = domOf(element('section', {}, markupOf(made.blocks, options)), (tag) =>
          document.createElement(tag),
        )
        const parsed = new DOMParser().parseFromString(
          toFragment([{ ...publicationOf(configOf(), 'en'), documents: [made] }], {
            titles: false,
            level: 3,
          }),
          'text/html',
        ).body
        for (const each of built.querySelectorAll('script,img,br')) expect(each).toBe(undefined)
        // Only the HTML has line breaks between elements.
        const cells = (of: Element): readonly (string | null)[] =>
          [...of.querySelectorAll('p,li,th,td,dt,dd,h3,caption')].map(({ textContent }) =>
            textContent.replaceAll('\n', ''),
          )
        expect(cells(built)).toEqual(cells(parsed))
      }),
      { numRuns: 40 },
    )
  })
})
