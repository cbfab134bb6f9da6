// Writes the lists of languages in src/locales/: what each of its folders has. Runs before the build.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

const locales = new URL('../src/locales/', import.meta.url)

/** The files of a language, and the constant that each exports; the last one is there in few languages. */
const LAYERS = [
  'notice',
  'placeholder',
  'preferences',
  'storedData',
  'policyUpdate',
  'documents',
  'devtools',
]

const has = (language, layer) => existsSync(new URL(`${language}/${layer}.ts`, locales))

/** `zhHans` for the folder `zh-Hans`: the name of the constants in it. */
export const constantOf = (language) =>
  language.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

/** The layers that a language has texts for. */
export const layersOf = (language) => LAYERS.filter((layer) => has(language, layer))

/** The names of the folders, English first: it is what speaks where no other language can. */
export const languages = () => [
  'en',
  ...readdirSync(locales, { withFileTypes: true })
    .filter((each) => each.isDirectory() && each.name !== 'en')
    .map(({ name }) => name)
    .sort(),
]

const keyOf = (language) => (constantOf(language) === language ? language : `'${language}'`)

const LISTS = {
  languages: (
    all,
  ) => `// The languages in which Sekisho addresses a visitor. scripts/locales.mjs writes this list.

/** Names of the folders here. The first one, English, is the last resort. */
export const LANGUAGES: readonly string[] = ${JSON.stringify(all)}
`,
  documents: (
    all,
  ) => `// The texts of the documents in every language. scripts/locales.mjs writes this list.
${all.map((each) => `import { ${constantOf(each)} } from './${each}/documents'`).join('\n')}
import type { DocumentsTexts } from './types'

/** Texts of the documents by language. */
export const documentsTexts: Readonly<Record<string, DocumentsTexts>> & {
  readonly en: DocumentsTexts
} = {
  ${all.map((each) => (keyOf(each) === each ? each : `${keyOf(each)}: ${constantOf(each)}`)).join(',')}
}
`,
  lazyTexts: (
    all,
  ) => `// The texts of every language, each layer in a module of its own. scripts/locales.mjs writes this list.
import type { LazyTexts } from './types'

/** By language: loads the texts of a layer. */
export const lazyTexts: Readonly<Record<string, LazyTexts>> & { readonly en: Required<LazyTexts> } = {
  ${all
    .map(
      (each) =>
        `${keyOf(each)}: {${layersOf(each)
          .map(
            (layer) =>
              `${layer}: async () => (await import('./${each}/${layer}')).${constantOf(each)}`,
          )
          .join(',')}}`,
    )
    .join(',')}
}
`,
}

/** The lists: the address of a file, and its text. */
export const localeLists = () =>
  Promise.all(
    Object.entries(LISTS).map(async ([name, textOf]) => {
      const file = new URL(`${name}.ts`, locales)
      const filepath = fileURLToPath(file)
      return [
        file,
        await format(textOf(languages()), { ...(await resolveConfig(filepath)), filepath }),
      ]
    }),
  )

/** Renews the lists, where a language has come or gone. */
export const writeLocaleLists = async () => {
  for (const [file, text] of await localeLists())
    if (!existsSync(file) || text !== readFileSync(file, 'utf8')) writeFileSync(file, text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeLocaleLists()
