// The package as projects install it: what is in it, and what compilers and bundlers make of it. The build runs before.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { publint } from 'publint'
import { rollup } from 'rollup'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeFile } from '../../scripts/distIndex.mjs'
import { ENTRIES } from '../../scripts/entries.mjs'
import { pack } from './support'
import type { Packed } from './support'

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  readonly publishConfig: object
  readonly sideEffects: readonly string[]
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest

let packed: Packed
beforeAll(() => {
  packed = pack()
})
afterAll(() => {
  packed.remove()
})

describe('npm pack', () => {
  it('contains what is listed here, and nothing else', () => {
    const names = Object.keys(ENTRIES)
    const allowed = [
      /^(package\.json|README(\.ja)?\.md|LICENSE|CHANGELOG\.md)$/,
      /^templates\//,
      /^dist\/(index|integrity|sekisho\.schema)\.json$/,
      /^dist\/(configurator|preload)\.html$/,
      /^dist\/sekisho(\.all|-[a-z-]+(\.[\w-]+)?)?\.js$/,
      new RegExp(`^dist/esm/(${names.join('|')})\\.js(\\.map)?$`),
      // What entries share, or load late.
      /^dist\/esm\/\w+(-\w+)*-[\w-]{8}\.js(\.map)?$/,
      /^dist\/esm\/createConsent\.js(\.map)?$/,
      /^dist\/esm\/(cli|site|site\.single)\.js$/,
      new RegExp(`^dist/types/(${names.join('|')})\\.d\\.ts$`),
      /^dist\/types\/shared\/\w+\.d\.ts$/,
    ]
    expect(packed.files.filter((path) => !allowed.some((each) => each.test(path)))).toEqual([])
    expect(packed.files).toEqual(
      expect.arrayContaining([
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'package.json',
        'dist/index.json',
        'dist/integrity.json',
        'dist/sekisho.js',
        'dist/sekisho.all.js',
        'dist/sekisho.schema.json',
        'dist/esm/cli.js',
        ...names.flatMap((name) => [
          `dist/esm/${name}.js`,
          `dist/esm/${name}.js.map`,
          `dist/types/${name}.d.ts`,
        ]),
      ]),
    )
  })

  it('has every entry in exports, with its types', () => {
    const rows = Object.keys(ENTRIES).map((name) => [
      name === 'index' ? '.' : `./${name}`,
      { types: `./dist/types/${name}.d.ts`, default: `./dist/esm/${name}.js` },
    ])
    expect(manifest.exports).toEqual({
      ...Object.fromEntries(rows),
      './dist/*': './dist/*',
      './package.json': './package.json',
    })
  })

  it('is published for everybody, with its provenance', () => {
    expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true })
  })

  it('says of each file in dist/ what it is, and of each script its hash', () => {
    const folder = join(packed.project, 'node_modules/sekisho/dist')
    const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as object
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'index.json')
      .map(({ name }) => name)
      .sort()
    expect(Object.keys(index)).toEqual(files)
    const integrity = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as object
    expect(Object.keys(integrity)).toEqual(files.filter((name) => name.endsWith('.js')))
    expect(() => describeFile('sekisho-other.js')).toThrow(
      'does not say what dist/sekisho-other.js',
    )
  })

  it('has source maps with the sources in them', () => {
    for (const name of Object.keys(ENTRIES).filter((each) => each !== 'global')) {
      const file = join(packed.project, `node_modules/sekisho/dist/esm/${name}.js`)
      expect(readFileSync(file, 'utf8')).toMatch(
        new RegExp(`//# sourceMappingURL=${name}\\.js\\.map\\s*$`),
      )
      const map = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as {
        readonly sources: readonly string[]
        readonly sourcesContent: readonly (string | null)[]
      }
      expect(map.sourcesContent.length).toBe(map.sources.length)
      expect(map.sourcesContent).not.toContain(null)
    }
  })
})

describe('publint', () => {
  it('finds nothing', async () => {
    const { messages } = await publint({ pack: { tarball: packed.tarball.buffer }, strict: true })
    expect(messages).toEqual([])
  })
})

describe('are the types wrong', () => {
  it('finds nothing for projects that use ES modules', async () => {
    const result = await checkPackage(createPackageFromTarballData(packed.tarball))
    if (!result.types) throw Error('There are no types.')
    // CommonJS gets ES modules by require() in every Node that is supported; exports are unknown to Node 10.
    const problems = result.problems.filter(
      (each) =>
        each.kind !== 'CJSResolvesToESM' &&
        !('resolutionKind' in each && each.resolutionKind === 'node10'),
    )
    expect(problems).toEqual([])
    expect(Object.keys(result.entrypoints).filter((name) => !name.includes('dist'))).toEqual(
      expect.arrayContaining(
        Object.keys(ENTRIES).map((name) => (name === 'index' ? '.' : `./${name}`)),
      ),
    )
  })
})

/** What the compiler says of the code in consumers/, under a way to find modules. */
const faultsUnder = (
  consumer: string,
  module: ts.ModuleKind,
  moduleResolution: ts.ModuleResolutionKind,
): readonly string[] => {
  const folder = join(packed.project, consumer)
  const program = ts.createProgram(
    readdirSync(folder).map((name) => join(folder, name)),
    {
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      module,
      moduleResolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
      types: [],
    },
  )
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
}

describe('the types', () => {
  const { ModuleKind: Kind, ModuleResolutionKind: Resolution } = ts
  beforeAll(() => {
    cpSync(join(import.meta.dirname, 'consumers'), packed.project, { recursive: true })
    writeFileSync(join(packed.project, 'package.json'), '{ "type": "module" }')
  })
  it.each([
    ['node16', Kind.Node16, Resolution.Node16],
    ['nodenext', Kind.NodeNext, Resolution.NodeNext],
    ['bundler', Kind.ESNext, Resolution.Bundler],
  ])('resolve under %s, say what is wrong, and are sound themselves', (_, kind, resolution) => {
    expect(faultsUnder('modules', kind, resolution)).toEqual([])
    expect(faultsUnder('tag', kind, resolution)).toEqual([])
  })
})

/** What of the package a bundler takes for some code, at once and later. */
const bundled = async (code: string): Promise<{ once: string; later: string }> => {
  const entry = join(packed.project, 'entry.js')
  const made = await rollup({
    input: entry,
    external: [/^preact/],
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
      nodeResolve(),
    ],
    onwarn() {},
  })
  const { output } = await made.generate({ format: 'esm' })
  await made.close()
  const chunks = output.filter((each) => each.type === 'chunk')
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
  for (const name of atOnce)
    for (const each of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      if (chunks.some(({ fileName }) => fileName === each)) atOnce.add(each)
  const textOf = (isOnce: boolean) =>
    chunks
      .filter(({ fileName }) => atOnce.has(fileName) === isOnce)
      .map((each) => each.code)
      .join('\n')
  return { once: textOf(true), later: textOf(false) }
}

/** A text of each part, by which it is known. */
const MARKS = {
  runtime: 'data-consent-granted',
  catalogue: 'stats.g.doubleclick.net',
  validator: 'Did you mean',
  // A name inside Preact, which is bundled.
  preact: 'contextType',
  digest: '2166136261',
}
const marksIn = (text: string) =>
  Object.entries(MARKS)
    .filter(([, mark]) => text.includes(mark))
    .map(([name]) => name)

describe('a bundler', () => {
  it('is told which files it must not drop', () => {
    expect(manifest.sideEffects).toEqual(['./dist/*.js', './dist/esm/cli.js'])
  })

  it('takes nothing where nothing is used', async () => {
    const { once, later } = await bundled(
      Object.keys(ENTRIES)
        .map((name) => `import ${JSON.stringify(name === 'index' ? 'sekisho' : `sekisho/${name}`)}`)
        .join('\n'),
    )
    expect(once.trim() + later.trim()).toBe('')
  })

  it('takes one function of the policy without documents, catalogue and validator', async () => {
    const { once, later } = await bundled("export { digest } from 'sekisho/policy'")
    expect(marksIn(once + later)).toEqual(['digest'])
    expect(once.length).toBeLessThan(3000)
  })

  it('takes createConsent without the catalogue, and brings later what is shown', async () => {
    const { once, later } = await bundled("export { createConsent } from 'sekisho'")
    expect(marksIn(once)).toEqual(['runtime', 'validator', 'digest'])
    expect(marksIn(later)).toEqual(expect.arrayContaining(['preact']))
    expect(marksIn(once + later)).not.toContain('catalogue')
  })

  it('takes defineConfig alone as a function of one line', async () => {
    const { once } = await bundled("export { defineConfig } from 'sekisho'")
    expect(once.length).toBeLessThan(400)
  })

  it('keeps the script tag where it is imported for its effect', async () => {
    const { once } = await bundled("import 'sekisho/dist/sekisho.js'")
    expect(marksIn(once)).toContain('runtime')
  })
})
