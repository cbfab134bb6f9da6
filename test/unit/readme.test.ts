// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/policy/parse'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const readme = read('README.md')

/** A section of the README, from its heading to the next one of the same level. */
const section = (heading: string): string =>
  readme.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? ''
const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(2)
const sizeOf = (file: string): number =>
  brotliCompressSync(readFileSync(new URL(`dist/${file}`, root))).length

interface Limit {
  readonly path: string | readonly string[]
  readonly limit: string
}
const limits = new Map(
  (JSON.parse(read('package.json')) as { 'size-limit': readonly Limit[] })['size-limit'].map(
    ({ path, limit }) => [[path].flat().join(' ').replaceAll('dist/', ''), parseInt(limit)],
  ),
)

/** Rows of the table of sizes. */
const rows = [...section('Sizes').matchAll(/^\|([^|]*`sekisho[^|]*)\|([^|]*)\|([^|]*)\|/gm)].map(
  ([, names = '', size = '', limit = '']) => {
    const files = [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    const bytes = files.map(sizeOf).reduce((sum, each) => sum + each, 0)
    return { files: files.join(' '), size: size.trim(), limit: limit.trim(), bytes }
  },
)

describe('the sizes in the README', () => {
  it('are there for every file a site can copy', () => {
    const files = readdirSync(new URL('dist/', root)).filter((name) => name.endsWith('.js'))
    expect(files).not.toEqual([])
    expect(rows.map((row) => row.files)).toEqual(expect.arrayContaining(files))
  })

  it.each(rows)('are those of dist/: $files', ({ size, bytes }) => {
    expect(size, 'run "node scripts/sizes.mjs" after the build').toBe(kilobytes(bytes))
  })

  it.each(rows)('name the limit of package.json and keep it: $files', ({ files, limit, bytes }) => {
    const most = limits.get(files)
    expect(limit).toBe(most === undefined ? '' : kilobytes(most))
    expect(bytes).toBeLessThanOrEqual(most ?? Infinity)
  })

  it('leave out no limit', () => {
    expect(rows.map((row) => row.files)).toEqual(expect.arrayContaining([...limits.keys()]))
  })
})

describe('the examples in the README', () => {
  const examples = [...readme.matchAll(/^```json\n(.*?)^```$/gms)].map(([, text = '']) => text)

  it('have a configuration', () => {
    expect(examples).toHaveLength(1)
  })

  it.each(examples)('is a configuration that can be used', (text) => {
    const result = parseConfig(JSON.parse(text))
    expect(result.ok ? [] : result.faults).toEqual([])
  })
})

describe('the API in the README', () => {
  const types = read('src/consent/types.ts')
  /** Names of the members of an interface, each at the first level of indentation. */
  const membersOf = (name: string): readonly string[] =>
    [
      ...(
        new RegExp(`^export interface ${name} \\{\\n(.*?)^\\}`, 'ms').exec(types)?.[1] ?? ''
      ).matchAll(/^ {2}(?:readonly )?(\w+)\??[(:<]/gm),
    ].map(([, member = '']) => member)

  it('is found in the sources', () => {
    expect(membersOf('Consent').length).toBeGreaterThan(15)
    expect(membersOf('ConsentEvents')).toContain('ready')
  })

  it.each(membersOf('Consent'))('names %s', (member) => {
    expect(section('API')).toMatch(new RegExp(`^\\| \`${member}\\b`, 'm'))
  })

  it.each(membersOf('ConsentEvents'))('names the event %s', (event) => {
    expect(section('API')).toMatch(new RegExp(`^\\| \`${event}\``, 'm'))
  })
})
