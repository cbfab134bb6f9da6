// What each gate costs in sekisho.js: the bundle is built once with all, and once without each of them.
// Rewrites the numbers of the table in docs/files.md. Runs after the build, whose hashes are in the bundle.
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { format, resolveConfig } from 'prettier'
import { rollup } from 'rollup'
import { core } from '../rollup.config.mjs'

/** By row of the table: the files in `src/gates/` whose guard stands in front of functions for it. */
const GATES = {
  'scripts and embeds that nobody tagged': [
    'elements/setters',
    'elements/markup',
    'elements/shadowRoots',
  ],
  cookies: ['storage/cookies'],
  'localStorage, sessionStorage': ['storage/webStorage'],
  IndexedDB: ['storage/databases'],
  network: ['network/requests'],
  'frames of the same origin': ['elements/frames'],
}

const sizeWithout = async (names) => {
  const without = {
    name: 'without',
    transform(code, id) {
      const [, name = ''] = /gates[/\\](\w+[/\\]\w+)\.ts$/.exec(id) ?? []
      if (!names.includes(name.replace('\\', '/'))) return null
      const [, guard] = /export const (guard\w+)/.exec(code) ?? []
      if (!guard) throw Error(`${id} exports no guard.`)
      return { code: `export const ${guard} = () => {}`, map: null }
    },
  }
  const bundle = await rollup({ ...core, plugins: [without, core.plugins] })
  const { output } = await bundle.generate(core.output)
  await bundle.close()
  return brotliCompressSync(output[0].code).length
}

const all = await sizeWithout([])
const rows = []
for (const [name, files] of Object.entries(GATES))
  rows.push([name, all - (await sizeWithout(files))])
const none = await sizeWithout(Object.values(GATES).flat())
rows.push(['all of these together', all - none])
rows.push(['the rest: decision, tagging, ledger, observer, API', none])
for (const [name, bytes] of rows) console.log(`${bytes.toLocaleString('en').padStart(6)}  ${name}`)

const PAGE = 'docs/files.md'
// Other tables have rows of the same names.
const [before, sizes, after] = (() => {
  const text = readFileSync(PAGE, 'utf8')
  const from = text.indexOf('\n## Sizes\n') + 1
  const to = text.indexOf('\n## ', from)
  if (!from || to < 0) throw Error(`${PAGE} has no section "Sizes" with another one after it.`)
  return [text.slice(0, from), text.slice(from, to).split('\n'), text.slice(to)]
})()
for (const [name, bytes] of rows) {
  const at = sizes.findIndex((line) => line.startsWith(`| ${name} `))
  if (at < 0) throw Error(`${PAGE} has no row "${name}" under "Sizes".`)
  sizes[at] = `| ${name} | ${bytes.toLocaleString('en')} |`
}
writeFileSync(
  PAGE,
  await format(before + sizes.join('\n') + after, {
    ...(await resolveConfig(PAGE)),
    filepath: PAGE,
  }),
)
