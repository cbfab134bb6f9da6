/**
 * Installs the frameworks and builds the pages that the tests in this folder serve, in
 * `node_modules/.cache/frameworks` of the project. What is up to date stays as it is, so that every test
 * file may ask for it; of several that ask at once the first does the work.
 *
 * `node test/frameworks/build.mjs` does it beforehand.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { buildExamples } from './buildExamples.mjs'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const CACHE = join(HERE, '../../node_modules/.cache/frameworks')
const LOCK = join(CACHE, 'lock')
/** No framework tells its makers of the builds. */
const QUIET = Object.fromEntries(
  ['NEXT', 'ASTRO', 'NUXT'].map((name) => [`${name}_TELEMETRY_DISABLED`, '1']),
)

const run = async (program, args, cwd = HERE) => {
  try {
    await promisify(execFile)(program, args, {
      cwd,
      maxBuffer: 1e8,
      env: { ...process.env, ...QUIET, CI: '1' },
    })
  } catch (error) {
    throw Error(`${program} ${args.join(' ')} failed:\n${error.stdout}\n${error.stderr}`)
  }
}

/** The files of a folder and below it, but not what was built or installed in it. */
const filesOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => !/^(node_modules|out|\..*)$/.test(name))
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path]

/** Does some work unless it has been done for these very files. */
const once = async (name, sources, work) => {
  const mark = join(CACHE, `${name}.hash`)
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesOf(join(HERE, source))))
    hash.update(file).update(readFileSync(file))
  const now = hash.digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return
  rmSync(mark, { force: true })
  await work(join(CACHE, name))
  writeFileSync(mark, now)
}

const buildNext = async (out) => {
  const project = join(HERE, 'next')
  await run(join(HERE, 'node_modules/.bin/next'), ['build'], project)
  rmSync(out, { recursive: true, force: true })
  cpSync(join(project, 'out'), out, { recursive: true })
  // Type checking and linting of the project would look into them.
  for (const each of ['out', '.next']) rmSync(join(project, each), { recursive: true, force: true })
}

const buildAstro = async (out) => {
  const project = join(HERE, 'astro')
  await run(join(HERE, 'node_modules/.bin/astro'), ['build', '--outDir', out], project)
  rmSync(join(project, '.astro'), { recursive: true, force: true })
}

/** For each version of React: what renders on the server, and what hydrates, as it is developed with and as it is published. */
const buildReact = async (out) => {
  const versions = { 18: 'react18/node_modules', 19: 'node_modules' }
  for (const [version, modules] of Object.entries(versions)) {
    const bundle = (entry, file, options, mode = 'production') =>
      build({
        entryPoints: [join(HERE, 'react', entry)],
        outfile: join(out, version, file),
        bundle: true,
        jsx: 'automatic',
        // Not that of the project, whose JSX is Preact's.
        tsconfigRaw: '{}',
        alias: Object.fromEntries(
          ['react', 'react-dom'].map((name) => [name, join(HERE, modules, name)]),
        ),
        define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
        logLevel: 'error',
        ...options,
      })
    await bundle('server.jsx', 'server.cjs', { platform: 'node', format: 'cjs' })
    await bundle('client.jsx', 'client.js', { minify: true, format: 'iife' })
    await bundle('client.jsx', 'client.dev.js', { format: 'iife' }, 'development')
  }
}

const isAlive = (id) => {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

/** Waits until no other process is at work here. */
const lock = async () => {
  mkdirSync(CACHE, { recursive: true })
  for (;;)
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
      return
    } catch {
      const owner = existsSync(LOCK) ? Number(readFileSync(LOCK, 'utf8')) : 0
      if (owner && !isAlive(owner)) rmSync(LOCK, { force: true })
      await new Promise((done) => setTimeout(done, 200))
    }
}

await lock()
try {
  const packages = ['package.json', 'package-lock.json', 'react18/package.json']
  await once('installed', packages, () => run('npm', ['ci', '--ignore-scripts', '--silent']))
  await once('react', ['react', 'build.mjs', ...packages], buildReact)
  await once('astro', ['astro', 'config.json', ...packages], buildAstro)
  await once('next', ['next', 'config.json', ...packages], buildNext)
  const published = ['../../package.json', '../../dist/integrity.json', '../../dist/esm']
  await once(
    'examples',
    ['../../examples', 'buildExamples.mjs', 'examples-lock.json', 'misspelt.tsx.txt', ...published],
    (out) => buildExamples(run, join(CACHE, 'examples-workspace'), out),
  )
} finally {
  rmSync(LOCK, { force: true })
}
