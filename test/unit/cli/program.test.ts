// @vitest-environment node
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rollup } from 'rollup'
import type { OutputOptions, RollupOptions } from 'rollup'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inputOf } from '../support/config'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sekisho-'))
const program = join(folder, 'dist/esm/cli.js')

const sekisho = (
  args: readonly string[],
  input = '',
): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

beforeAll(async () => {
  const { default: all } = (await import(join(root, 'rollup.config.mjs'))) as {
    default: readonly RollupOptions[]
  }
  const cli = all.find(({ input }) => input === 'src/cli/index.ts')
  const bundle = await rollup({ ...cli, input: join(root, 'src/cli/index.ts') })
  await bundle.write({ ...(cli?.output as OutputOptions), file: program })
  await bundle.close()
  // Dependencies that are not bundled are found as in an installed package.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'a.json'), JSON.stringify(inputOf()))
}, 120_000)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the program that package.json names', () => {
  it('is built at that path, and begins with a shebang', () => {
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      bin: Record<string, string>
    }
    expect(bin).toEqual({ sekisho: './dist/esm/cli.js' })
    expect(readFileSync(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })

  it('reads a file and standard input', () => {
    const valid = /: the configuration is valid, 1 warning\.\n$/
    expect(sekisho(['check', 'a.json'])).toMatchObject({ code: 0, err: '' })
    expect(sekisho(['check', 'a.json']).out).toMatch(valid)
    expect(sekisho(['check', '-'], JSON.stringify(inputOf())).out).toMatch(valid)
    expect(sekisho(['check', '-'], '{').code).toBe(2)
  })

  it.each([
    [['check', 'nowhere.json'], 'nowhere.json: no such file.'],
    [['check', 'dist'], 'dist: this is a directory, not a file.'],
    [['check', 'a.json/b'], 'a.json/b: a part of the path is a file, not a directory.'],
  ])('reports in one line what cannot be read: %j', (args, message) => {
    expect(sekisho(args)).toEqual({ code: 2, out: '', err: `[sekisho] ${message}\n` })
  })

  it('bundles the browser file of its own package, and creates the directory', () => {
    const missing = sekisho(['bundle', 'a.json', '-o', 'out/deep/consent.js'])
    expect(missing.code).toBe(2)
    expect(missing.err).toMatch(/site\.single\.js: no such file\.\n$/)
    writeFileSync(join(folder, 'dist/esm/site.single.js'), 'start(SEKISHO_CONFIG)')
    expect(sekisho(['bundle', 'a.json', '-o', 'out/deep/consent.js']).code).toBe(0)
    expect(readFileSync(join(folder, 'out/deep/consent.js'), 'utf8')).toContain('SEKISHO_CONFIG')
    expect(sekisho(['bundle', 'a.json', '-o', 'out']).err).toBe(
      '[sekisho] out: this is a directory, not a file.\n',
    )
  })

  it('compares two files', () => {
    copyFileSync(join(folder, 'a.json'), join(folder, 'b.json'))
    expect(sekisho(['diff', 'a.json', 'b.json'])).toMatchObject({ code: 0, err: '' })
  })
})
