// @vitest-environment node
import { readFileSync } from 'node:fs'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../../src/policy/validation/parse'

const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const english = read('README.md')
const japanese = read('README.ja.md')
const performance = read('docs/performance.md')

/** The cells of the row of a Markdown table whose first cell begins with a text, without bold type. */
const cellsOf = (markdown: string, label: string): readonly string[] =>
  (markdown.split('\n').find((line) => line.startsWith(`| ${label}`)) ?? '')
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.replaceAll('*', '').trim())

/** What docs/performance.md says in a row, of each peer that the READMEs name. */
const measured = (label: string): readonly (string | undefined)[] => {
  const names = cellsOf(performance, '                                                     ')
  const values = cellsOf(performance, label)
  return ['sekisho', 'vanilla-cookieconsent', 'klaro', 'tarteaucitronjs'].map((peer) =>
    values[names.findIndex((name) => new RegExp(`^${peer} \\d`).test(name))]?.replace(/ \(.*/, ''),
  )
}

const quickStart = (markdown: string): string =>
  /<!-- quick-start -->.*?```html\n(.*?)```/s.exec(markdown)?.[1] ?? ''

describe('the README', () => {
  it('is read in a few minutes', () => {
    expect(english.split('\n').length).toBeLessThanOrEqual(250)
    expect(english.split(/\s+/).length).toBeLessThanOrEqual(1500)
  })

  it('has the same headings, links to pages and samples in Japanese', () => {
    const shape = (markdown: string): unknown => ({
      headings: [...markdown.matchAll(/^#+ /gm)].map(([mark]) => mark),
      pages: new Set(
        [...markdown.matchAll(/\]\(docs\/(?:ja\/)?([\w-]+\.md)\)/g)].map(([, page]) => page),
      ),
      fences: [...markdown.matchAll(/^```(\w+)/gm)].map(([, language]) => language),
    })
    expect(shape(japanese)).toEqual(shape(english))
  })
})

describe.each([
  ['English', english, ['Loaded before the notice', 'Notice painted', 'JS heap']],
  ['Japanese', japanese, ['お知らせまで', '遅いプロセッサー', 'JSのヒープ']],
])('the comparison in %s', (_, markdown, rows) => {
  it.each([
    ['Loaded before the notice, KiB brotli', 0],
    ['Notice painted, CPU 4×, ms', 1],
    ['JS heap after garbage collection', 2],
  ])('says what the benchmark has measured: %s', (label, row) => {
    const numbers = measured(label)
    expect(numbers).not.toContain(undefined)
    expect(cellsOf(markdown, rows[row] ?? '')).toEqual(numbers)
  })
})

describe.each([
  ['English', english],
  ['Japanese', japanese],
])('the quick start in %s', (_, markdown) => {
  it('has less than thirty lines', () => {
    const lines = quickStart(markdown).trim().split('\n').length
    expect(lines).toBeGreaterThan(5)
    expect(lines).toBeLessThan(30)
  })

  it('has a configuration without a fault', () => {
    const [, json = ''] =
      /type="application\/json">(.*?)<\/script>/s.exec(quickStart(markdown)) ?? []
    const result = parseConfig(JSON.parse(json))
    expect(result.ok ? [] : result.faults).toEqual([])
  })

  it('is well-formed HTML', () => {
    const errors: string[] = []
    parse(`<!doctype html><title>Test</title>${quickStart(markdown)}`, {
      onParseError: ({ code }) => errors.push(code),
    })
    expect(errors).toEqual([])
  })
})
