// The files that `sekisho init` writes.
import { CATALOG_LANGUAGES } from '../../catalog/localize'
import type { CatalogConfigInput } from '../../catalog/named'
import { publicationOf } from '../../documents/anyLanguage'
import { toPage } from '../../documents/html'
import { localeOf } from '../../locales/language'
import type { Config } from '../../policy/types'
import type { Answers, SetupLanguage } from '../../setup/answers'
import type { Io } from '../io'
import { parseInput } from '../readConfig'
import { writtenPage } from './askAnswers'
import { commentedConfig } from './commentedConfig'
import { examplePage, snippetText } from './snippetPage'
import type { InitTexts } from './texts'

/** A file to write: its path below the output directory, and its content. */
export interface PlannedFile {
  readonly path: string
  readonly content: () => Promise<string> | string
}

/** Names of the files that are not browser files. */
export const NAMES = {
  config: 'sekisho.jsonc',
  snippet: 'snippet.html',
  folder: 'sekisho/',
  schema: 'sekisho.schema.json',
}

const EXAMPLE: Readonly<Record<SetupLanguage, string>> = { ja: '例', en: 'Example' }

/**
 * Whether a page can ask for a browser file: of a language, where the notice speaks it. It is in that of the
 * page or of the browser, whatever the languages of the policy, unless the configuration names one.
 */
const isNeeded = (name: string, { notice }: Config): boolean => {
  const [, language] = /^sekisho-[\w-]+\.([\w-]+)\.js$/.exec(name) ?? []
  if (language) return notice.language === 'auto' || localeOf(notice.language) === language
  return (
    name === NAMES.schema || (/^sekisho(-[\w-]+)?\.js$/.test(name) && name !== 'sekisho-catalog.js')
  )
}

/** With the place of the JSON Schema, beside the browser files: it is there without npm, too. */
const withSchema = (config: CatalogConfigInput): CatalogConfigInput => ({
  $schema: `./${NAMES.folder}${NAMES.schema}`,
  ...config,
})

/**
 * Lists the files to write. Services are written out in the pages, so that these need no catalogue.
 *
 * @throws FaultsError if the configuration is not valid
 */
export const plannedFiles = async (
  io: Io,
  config: CatalogConfigInput,
  { languages }: Answers,
  texts: InitTexts,
  { folder, example = false }: { readonly folder: string; readonly example?: boolean },
): Promise<readonly PlannedFile[]> => {
  const parsed = parseInput(io, config, NAMES.config)
  const browserFiles = await io.listBrowserFiles()
  const wanted = CATALOG_LANGUAGES.filter((each) => languages.includes(each))
  return [
    { path: NAMES.config, content: () => commentedConfig(withSchema(config), texts) },
    { path: NAMES.snippet, content: () => snippetText(config, io.catalog, folder, texts) },
    ...wanted.map((language) => ({
      path: writtenPage(language),
      content: () => toPage([publicationOf(parsed, language)]),
    })),
    ...(example ? wanted : []).map((language) => ({
      path: `example.${language}.html`,
      content: () => examplePage(config, io.catalog, language, EXAMPLE[language]),
    })),
    ...browserFiles
      .filter((name) => isNeeded(name, parsed))
      .map((name) => ({
        path: `${NAMES.folder}${name}`,
        content: () => io.readBrowserFile(name),
      })),
  ]
}
