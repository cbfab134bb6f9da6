// @vitest-environment node
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/consent/cookieText'

const page = readFileSync(new URL('../../../docs/server.md', import.meta.url), 'utf8')
const [, section = ''] = page.split('## Without JavaScript\n')

/** The regular expressions in the snippets of docs/server.md. */
const snippets = [
  ['nginx', /"~(\^1~.*?)" 1;/],
  ['PHP', /preg_match\('\/(.*?)\/'/],
  ['Ruby', /match\?\(\/(.*?)\/\)/],
].map(([name, form]) => {
  const [, source = ''] = (form as RegExp).exec(section) ?? []
  return [name as string, new RegExp(source.replace('\\A', '^'))] as const
})

const text = (entries: readonly string[], version = '2026-04-01'): string =>
  encode(version, 1.8e12, entries, 'notice', '0'.repeat(22))

describe.each(snippets)('the regular expression for %s', (_, expression) => {
  it('is in docs/server.md', () => {
    expect(expression.source).toContain('analytics')
  })

  it.each([
    ['alone', text(['analytics.1.xlvp35'])],
    ['first', text(['analytics.1.xlvp35', 'embeds.0.a'])],
    ['last', text(['embeds.0.a', 'analytics.1.xlvp35'])],
    ['without a digest', text(['analytics.1', 'embeds.0'])],
    ['without a digest, last', text(['embeds.0', 'analytics.1'])],
  ])('finds consent: %s', (__, value) => {
    expect(expression.test(value)).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['a refusal', text(['analytics.0.xlvp35', 'embeds.1.a'])],
    ['a different id that ends with it', text(['my-analytics.1.xlvp35'])],
    ['a different id that begins with it', text(['analytics-2.1.a', 'analyticsx.1.a'])],
    ['a version that looks like it', text(['embeds.1.a'], 'analytics.1')],
    ['a digest that looks like it', text(['embeds.0.analytics'])],
    ['a different format', text(['analytics.1.a']).replace('1~', '2~')],
    ['any text before it', `x${text(['analytics.1.a'])}`],
  ])('finds no consent in %s', (__, value) => {
    expect(expression.test(value)).toBe(false)
  })

  it('agrees with decode on every decision', () => {
    const id = fc.constantFrom('analytics', 'my-analytics', 'analytics-2', 'embeds', 'a')
    const entry = fc.tuple(id, fc.constantFrom('0', '1'), fc.constantFrom('', '.a01', '.1'))
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ([each]) => each }), (entries) => {
        const value = text(entries.map(([name, choice, digest]) => `${name}.${choice}${digest}`))
        expect(expression.test(value)).toBe(decode(value)?.choices['analytics'] === true)
      }),
    )
  })
})
