// Builds everything: the lists of the catalogue and of the languages, the browser files of dist/, their hashes, the ESM build and its types. Then renews what
// the README says of the browser files.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeCatalogList } from './catalog.mjs'
import { writeLocaleLists } from './locales.mjs'

const run = async (command, ...args) => {
  const [status] = await once(
    spawn('npx', ['--no-install', command, ...args], { stdio: 'inherit' }),
    'close',
  )
  if (status !== 0) process.exit(status ?? 1)
}

await writeCatalogList()
await writeLocaleLists()
rmSync('dist', { recursive: true, force: true })
await Promise.all([
  run('rollup', '-c', '--silent'),
  run('rollup', '-c', 'rollup.types.mjs', '--silent', '--failAfterWarnings'),
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
