// Builds everything: the lists of the catalogue and of the languages, the browser files of dist/ with their hashes and
// their index, the ESM build and its types, and the JSON Schema. Then renews what docs/ says of the browser files, and the pages of docs/ that
// are made of the sources.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeCatalogList } from './catalog.mjs'
import { writeIndex } from './distIndex.mjs'
import { writeLocaleLists } from './locales.mjs'

const run = async (command, ...args) => {
  const [status] = await once(spawn(command, args, { stdio: 'inherit' }), 'close')
  if (status !== 0) process.exit(status ?? 1)
}

await writeCatalogList()
await writeLocaleLists()
rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
await Promise.all([
  run('npx', '--no-install', 'rollup', '-c', '--silent'),
  run('npx', '--no-install', 'rollup', '-c', 'rollup.types.mjs', '--silent', '--failAfterWarnings'),
  run('node', 'scripts/schema.mjs'),
])

/** https://www.w3.org/TR/SRI/ */
const integrity = Object.fromEntries(
  readdirSync('dist')
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => [
      name,
      'sha384-' +
        createHash('sha384')
          .update(readFileSync(`dist/${name}`))
          .digest('base64'),
    ]),
)
writeFileSync('dist/integrity.json', JSON.stringify(integrity, null, 2) + '\n')

await import('./sizes.mjs')
writeIndex()
await (await import('./reference.mjs')).writeReferencePages()
