// Writes the pages of docs/ that are made of the sources: the references of the configuration, the API and the catalogue.
// Runs after the build, of which it takes the catalogue.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { apiReference } from './reference/api.mjs'
import { catalogueNames, catalogueReference } from './reference/catalogue.mjs'
import { configurationReference } from './reference/configuration.mjs'

const root = new URL('../', import.meta.url)
const GUIDE = 'docs/catalogue.md'

/** The guide to the catalogue, with the names of all services between its marks. */
const guide = (services) => {
  const path = new URL(GUIDE, root)
  if (!existsSync(path)) return {}
  const text = readFileSync(path, 'utf8')
  const [start, end] = ['<!-- catalogue -->', '<!-- /catalogue -->']
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw Error(`${GUIDE} lacks ${start}, or ${end} after it.`)
  const list = `${start}\n\n${catalogueNames(services)}\n\n`
  return { [GUIDE]: text.slice(0, from) + list + text.slice(to) }
}

/**
 * What the pages have to say now: path to text.
 *
 * @param {readonly import('../src/catalog/types').CatalogEntry[]} services of the catalogue
 * @returns {Promise<Record<string, string>>}
 */
export const referencePages = async (services) => {
  const pages = {
    'docs/reference/configuration.md': configurationReference(),
    'docs/reference/api.md': apiReference(),
    'docs/reference/catalogue.md': catalogueReference(services),
    ...guide(services),
  }
  for (const [path, text] of Object.entries(pages)) {
    const filepath = fileURLToPath(new URL(path, root))
    pages[path] = await format(text, { ...(await resolveConfig(filepath)), filepath })
  }
  return pages
}

/** Renews them, and says which have changed. */
export const writeReferencePages = async () => {
  const { services } = await import(new URL('dist/esm/catalog.js', root))
  mkdirSync(new URL('docs/reference/', root), { recursive: true })
  for (const [path, text] of Object.entries(await referencePages(services))) {
    const file = new URL(path, root)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    writeFileSync(file, text)
    console.log(`${path} has changed: commit it`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeReferencePages()
