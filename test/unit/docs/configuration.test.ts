// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../../src/catalog/parseConfig'
import { SIGNAL_TYPES } from '../../../src/policy/signalTypes'

const root = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const page = read('docs/configuration.md')

/** Blocks of JSON in a page: complete ones, and fragments that belong into one. */
const blocksOf = (text: string, kind: 'json' | 'json fragment'): readonly string[] =>
  [...text.matchAll(new RegExp(`^ *\`\`\`${kind}\\n(.*?)^ *\`\`\`$`, 'gms'))].map(
    ([, json = '']) => json,
  )
const [complete = ''] = blocksOf(page, 'json')
const faultsOf = (config: unknown): readonly unknown[] => {
  const result = parseConfig(config)
  return result.ok ? [] : result.faults
}

/** Names of the fields of an interface, each at the first level of indentation. */
const fieldsOf = (source: string, name: string): readonly string[] =>
  [
    ...(
      new RegExp(`^export interface ${name}\\b[^{]*\\{\\n(.*?)^\\}`, 'ms').exec(source)?.[1] ?? ''
    ).matchAll(/^ {2}readonly (\w+)\??:/gm),
  ].map(([, field = '']) => field)

const sources = ['policyTypes', 'types', 'optionTypes', 'signalTypes']
  .map((file) => read(`src/policy/${file}.ts`))
  .join('\n')
const INTERFACES = [
  'Policy Controller Contact Purpose Recipient Service CookieDeclaration StorageDeclaration Change Upcoming',
  'Config CookieOptions NoticeOptions GateOptions ReceiptOptions ReportOptions TakeoverOptions GoogleSignal',
].flatMap((names) => names.split(' '))
/** Set in the page, and not for an owner to write. */
const INTERNAL = ['writtenBasis', 'tellOnly']

describe('docs/configuration.md', () => {
  it('has a complete configuration without faults', () => {
    expect(blocksOf(page, 'json')).toHaveLength(1)
    expect(faultsOf(JSON.parse(complete))).toEqual([])
  })

  it.each(INTERFACES)('names every field of %s', (name) => {
    const fields = fieldsOf(sources, name).filter((field) => !INTERNAL.includes(field))
    expect(fields, 'the interface is found').not.toEqual([])
    for (const field of fields)
      expect(page).toMatch(new RegExp(`\`(?:[\\w.]*\\.)?${field}(?:\\.\\w+|\\[\\])?\``))
  })

  it('leads to a page that names every signal', () => {
    const signals = read('docs/signals.md')
    for (const name of Object.keys(SIGNAL_TYPES))
      expect(signals).toMatch(new RegExp(`^\\| \`${name}\``, 'm'))
  })
})

describe('the pages of docs/', () => {
  const pages = readdirSync(new URL('docs/', root)).filter((name) => name.endsWith('.md'))
  const examples = pages.flatMap((name) => {
    const text = read(`docs/${name}`)
    return [
      ...blocksOf(text, 'json').map((json) => ({ name, json, base: {} })),
      ...blocksOf(text, 'json fragment').map((json) => ({
        name,
        json,
        base: JSON.parse(complete) as object,
      })),
    ]
  })

  it('have fragments of configurations', () => {
    expect(examples.length).toBeGreaterThan(5)
  })

  it.each(examples)('show configurations that can be used: $name $json', ({ json, base }) => {
    expect(faultsOf({ ...base, ...(JSON.parse(json) as object) })).toEqual([])
  })
})
