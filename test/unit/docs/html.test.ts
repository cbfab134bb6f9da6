// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, parseFragment } from 'parse5'
import type { ParserError } from 'parse5'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { elementsOf, ROOT, samplesIn } from './support/pages'

const samples = samplesIn('html')

const hyphenated = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The data attributes that a source names, as an attribute or as a member of `dataset`. */
const attributesIn = (text: string): readonly string[] => [
  ...(text.match(/\bdata-[a-z-]+/g) ?? []),
  ...[...text.matchAll(/\bdataset\.(\w+)/g)].map(([, name = '']) => `data-${hyphenated(name)}`),
]

/** Those of the sources, and those that stand for the address of an embed. */
const known = new Set([
  ...['src', 'srcset', 'href', 'data', 'poster'].map((name) => `data-${name}`),
  ...readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => attributesIn(readFileSync(join(ROOT, 'src', name), 'utf8'))),
])
/** Attributes of other tools, where a page is about these: what its samples have is the reader's. */
const OF_OTHERS: Readonly<Record<string, RegExp>> = {
  'docs/migrating.md': /^data-(category|service|name|type|src|cookieconsent|cbid|blockingmode)$/,
}
/** Attributes of optimisers, by which they leave a script alone. */
const OF_OPTIMISERS = /^data-(cfasync|no-optimize|no-defer|no-minify|pagespeed-no-defer)$/

/** What a script has for a syntax error. */
const syntaxErrors = (text: string): readonly string[] =>
  (
    ts.transpileModule(text, {
      reportDiagnostics: true,
      fileName: 'sample.js',
      compilerOptions: { allowJs: true, target: ts.ScriptTarget.ESNext },
    }).diagnostics ?? []
  ).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))

const isScript = (type: string | undefined): boolean =>
  !type || ['module', 'text/javascript', 'text/plain'].includes(type)

describe('the HTML in the documentation', () => {
  it('is found', () => {
    expect(samples.length).toBeGreaterThan(5)
  })

  it.each(samples)('is parsed without an error: $at', ({ text }) => {
    const errors: string[] = []
    const onParseError = ({ code, startLine }: ParserError): void =>
      void errors.push(`${code} in line ${startLine}`)
    const options = { sourceCodeLocationInfo: true, onParseError }
    if (/^<!doctype/i.test(text.trim())) parse(text, options)
    else parseFragment(text, options)
    expect(errors).toEqual([])
  })

  it.each(samples)('has data attributes that Sekisho knows: $at', ({ at, text }) => {
    const others = OF_OTHERS[at.replace(/:\d+$/, '')]
    const unknown = elementsOf(parse(text))
      .flatMap(({ attrs }) => attrs.map(({ name }) => name))
      .filter((name) => name.startsWith('data-'))
      .filter((name) => !known.has(name) && !others?.test(name) && !OF_OPTIMISERS.test(name))
    expect(unknown).toEqual([])
  })

  it.each(samples)('has scripts that can be parsed: $at', ({ text }) => {
    const scripts = elementsOf(parse(text)).filter(
      ({ tagName, attrs }) =>
        tagName === 'script' && isScript(attrs.find(({ name }) => name === 'type')?.value),
    )
    const texts = scripts.flatMap(({ childNodes }) =>
      childNodes.flatMap((node) => ('value' in node ? node.value : [])),
    )
    expect(texts.flatMap(syntaxErrors)).toEqual([])
  })
})
