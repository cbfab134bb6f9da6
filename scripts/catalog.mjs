// Writes src/catalog/services.ts: the list of all entries in src/catalog/services/. Runs before the build.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

const folder = new URL('../src/catalog/services/', import.meta.url)
const list = new URL('../src/catalog/services.ts', import.meta.url)

/** The entries: a file is named after the id of its entry, and exports one constant. */
const entries = () =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => {
      const [, name] =
        /^export const (\w+)\b/m.exec(readFileSync(new URL(file, folder), 'utf8')) ?? []
      if (!name) throw Error(`src/catalog/services/${file} exports no constant.`)
      return { id: file.slice(0, -'.ts'.length), name }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))

/** The text of the list. */
export const catalogList = async () => {
  const all = entries()
  const imports = all.map(({ id, name }) => `import { ${name} } from './services/${id}'`)
  const text = `// The services of the catalogue, in the order of their ids. scripts/catalog.mjs writes this list.
${[...imports, "import type { CatalogEntry } from './types'"].join('\n')}

/** The id of a service of the catalogue. */
export type CatalogId = ${all.map(({ id }) => `'${id}'`).join(' | ') || "''"}

/** All services that a policy can name. */
export const services: readonly CatalogEntry[] = [${all.map(({ name }) => name).join(', ')}]
`
  const filepath = fileURLToPath(list)
  return format(text, { ...(await resolveConfig(filepath)), filepath })
}

/** Renews the list, where an entry has come or gone. */
export const writeCatalogList = async () => {
  const text = await catalogList()
  if (text !== readFileSync(list, 'utf8')) writeFileSync(list, text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeCatalogList()
