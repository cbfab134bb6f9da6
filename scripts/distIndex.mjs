// Writes dist/index.json: what each file of dist/ is, for those who copy or serve them without npm.
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { languages } from './locales.mjs'

const LOADED = 'Loaded by sekisho.js when it is needed'

/** By name, without the language. */
const FILES = {
  'sekisho.js':
    'The script tag. It loads the other files from its folder, so copy all of one version together.',
  'sekisho.all.js':
    'Everything in one file, in Japanese and English, for hosts that want one request. Needs no other file.',
  'sekisho-catalog.js':
    'Before sekisho.js, on pages whose configuration names services of the catalogue and is not written out.',
  'sekisho-check.js': `${LOADED}: explains the faults of a configuration, on localhost and with data-debug.`,
  'sekisho-devtools.js': `${LOADED}: the panel for developers.`,
  'sekisho-documents.js': `${LOADED}: the tables of the policy in a page, and their texts by language.`,
  'sekisho-enforcement.js': `${LOADED}: the Content Security Policy of gates.enforce.`,
  'sekisho-headless.js': `${LOADED}: for pages with notice.kind "none".`,
  'sekisho-languages.js': `${LOADED}: the list in which visitors choose their language.`,
  'sekisho-notice.js': `${LOADED}: the notice. A page may preload that of its language; see preload.html.`,
  'sekisho-placeholders.js': `${LOADED}: what stands in place of an embed.`,
  'sekisho-policy-update.js': `${LOADED}: what has changed since the visitor decided, compared, and in words by language.`,
  'sekisho-preferences.js': `${LOADED}: the preferences.`,
  'sekisho-receipts.js': `${LOADED}: receipts of decisions.`,
  'sekisho-reopen.js': `${LOADED}: the floating way back of notice.reopen.`,
  'sekisho-report.js': `${LOADED}: reports of what the gates did on real visits.`,
  'sekisho-signals.js': `${LOADED}: what tells vendors what is granted.`,
  'sekisho-stored-data.js': `${LOADED}: the list of stored data in the preferences.`,
  'sekisho-stored.js': `${LOADED}: erases and lists stored data.`,
  'sekisho-takeover.js': `${LOADED}: takes over choices made under another consent tool.`,
  'sekisho-texts.js': `${LOADED}: texts for pages with notice.kind "none".`,
  'sekisho.schema.json': 'JSON Schema of a configuration, for editors: name it in "$schema".',
  'integrity.json': 'The hash of each script, for the attribute integrity.',
  'preload.html': 'For each language the line that preloads its notice.',
  'configurator.html':
    'A page in which an owner sets up a configuration. Works offline; not for visitors.',
}

/** What a file is. Throws for one that nobody has described, so that each new one is. */
export const describeFile = (file) => {
  const [, language] = /^sekisho-[a-z-]+\.([\w-]+)\.js$/.exec(file) ?? []
  const name = language ? file.replace(`.${language}.`, '.') : file
  if (!Object.hasOwn(FILES, name) || (language && !languages().includes(language)))
    throw Error(`scripts/distIndex.mjs does not say what dist/${file} is.`)
  return { what: FILES[name], ...(language && { language }) }
}

/** Writes the list. */
export const writeIndex = () => {
  const files = readdirSync('dist', { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.json')
    .map(({ name }) => name)
    .sort()
  const index = Object.fromEntries(
    files.map((file) => [file, { ...describeFile(file), bytes: statSync(`dist/${file}`).size }]),
  )
  writeFileSync('dist/index.json', JSON.stringify(index, null, 2) + '\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeIndex()
