/**
 * Installs the examples from a packed tarball of this package, as somebody does who copies them, and builds each.
 * The project must have been built before: `npm run build`.
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** By example: the folder that its build writes. */
const BUILT = {
  astro: 'dist',
  'next-app': 'out',
  'next-pages': 'out',
  nuxt: '.output/public',
  'vite-preact': 'dist',
  'vite-react': 'dist',
  'vite-svelte': 'dist',
  'vite-vue': 'dist',
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
const writeJson = (file, value) => writeFileSync(file, JSON.stringify(value, null, 2) + '\n')

/** Copies the examples into one workspace, so that what several need is installed once. */
const copyExamples = (workspace) => {
  mkdirSync(workspace, { recursive: true })
  for (const name of Object.keys(BUILT)) {
    const folder = join(workspace, name)
    rmSync(folder, { recursive: true, force: true })
    cpSync(join(ROOT, 'examples', name), folder, { recursive: true })
    // It comes from the tarball, which is another one after each build.
    const file = join(folder, 'package.json')
    const described = readJson(file)
    delete described.dependencies.sekisho
    writeJson(file, described)
  }
  // Its build checks types: the ids that it has registered must be the only ones.
  cpSync(
    join(ROOT, 'test/frameworks/misspelt.tsx.txt'),
    join(workspace, 'vite-react/src/misspelt.tsx'),
  )
  writeJson(join(workspace, 'package.json'), {
    name: 'sekisho-examples',
    private: true,
    workspaces: Object.keys(BUILT),
  })
  cpSync(join(ROOT, 'test/frameworks/examples-lock.json'), join(workspace, 'package-lock.json'))
  cpSync(join(ROOT, '.npmrc'), join(workspace, '.npmrc'))
}

/**
 * Does it.
 *
 * @param {(program: string, args: readonly string[], cwd: string) => Promise<void>} run
 * @param {string} workspace where they are installed
 * @param {string} out where the pages come, a folder an example
 */
export const buildExamples = async (run, workspace, out) => {
  copyExamples(workspace)
  await run('npm', ['ci', '--ignore-scripts', '--silent'], workspace)
  for (const old of readdirSync(workspace).filter((name) => name.endsWith('.tgz')))
    rmSync(join(workspace, old))
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', workspace], ROOT)
  const [tarball] = readdirSync(workspace).filter((name) => name.endsWith('.tgz'))
  const install = ['install', '--no-save', '--ignore-scripts', '--silent', `./${tarball}`]
  await run('npm', install, workspace)
  for (const [name, built] of Object.entries(BUILT)) {
    const folder = join(workspace, name)
    await run('npm', ['run', '-s', 'build'], folder)
    rmSync(join(out, name), { recursive: true, force: true })
    cpSync(join(folder, built), join(out, name), { recursive: true })
  }
}
