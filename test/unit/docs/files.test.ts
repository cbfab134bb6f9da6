// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const root = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** The section of the page that has the sizes. */
const section =
  read('docs/files.md')
    .split(/^## /m)
    .find((each) => each.startsWith('Sizes\n')) ?? ''
const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(2)
const sizeOf = (file: string): number =>
  brotliCompressSync(readFileSync(new URL(`dist/${file}`, root))).length
const files = readdirSync(new URL('dist/', root)).filter((name) => name.endsWith('.js'))

interface Limit {
  readonly path: string | readonly string[]
  readonly limit: string
}
const limits = new Map(
  (JSON.parse(read('package.json')) as { 'size-limit': readonly Limit[] })['size-limit'].map(
    ({ path, limit }) => [[path].flat().join(' ').replaceAll('dist/', ''), parseInt(limit)],
  ),
)

/** The name that the page has for a file: a file of one language stands for those of all. */
const nameInPage = (file: string): string => file.replace(/\.[\w-]+(?=\.js$)/, '.<lang>')
const named = files.map((file) => ({
  file,
  name: file === 'sekisho.all.js' ? file : nameInPage(file),
}))

/** The largest file with a name in the page. */
const largest = (name: string): string =>
  named
    .filter((each) => each.name === name)
    .map(({ file }) => file)
    .sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? name

/** Rows of the table of sizes. */
const rows = [...section.matchAll(/^\|([^|]*`sekisho[^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|/gm)].map(
  ([, cell = '', size = '', limit = '', target = '']) => {
    const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    const largestFiles = names.map(largest)
    const bytes = largestFiles.map(sizeOf).reduce((sum, each) => sum + each, 0)
    return {
      names: names.join(' '),
      files: largestFiles.join(' '),
      size: size.trim(),
      limit: limit.trim(),
      target: target.trim(),
      bytes,
    }
  },
)

describe('the sizes in docs/files.md', () => {
  it('are there for every file a site can copy', () => {
    expect(named).not.toEqual([])
    expect(rows.map((row) => row.names)).toEqual(
      expect.arrayContaining(named.map(({ name }) => name)),
    )
  })

  it.each(rows)('are those of dist/: $names', ({ size, bytes }) => {
    expect(size, 'run "node scripts/sizes.mjs" after the build').toBe(kilobytes(bytes))
  })

  it.each(rows)('name the limit of package.json and keep it: $names', ({ files, limit, bytes }) => {
    const most = limits.get(files)
    expect(most, `package.json has a limit for ${files}`).toBeDefined()
    expect(limit).toBe(kilobytes(most ?? 0))
    expect(bytes).toBeLessThanOrEqual(most ?? 0)
  })

  it('leave out no limit', () => {
    expect(rows.map((row) => row.files)).toEqual(expect.arrayContaining([...limits.keys()]))
  })

  it('say which targets are met', () => {
    const aimed = rows.filter(({ target }) => target)
    expect(aimed.map(({ names }) => names)).toEqual([
      'sekisho.js',
      'sekisho.js sekisho-notice.<lang>.js',
    ])
    for (const { target, bytes } of aimed) {
      const met = bytes <= parseFloat(target) * 1024
      expect(target).toMatch(met ? /^\d+\.\d\d, met$/ : /^\d+\.\d\d, not met yet$/)
    }
  })
})
