// `sekisho build`: writes what one site needs, and nothing else.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Command } from 'commander'
import { lazyTexts } from '../../locales/lazyTexts'
import type { Config } from '../../policy/types'
import { offersLanguages } from '../../policy/offersLanguages'
import { gpcResource } from '../../policy/gpcResource'
import { CommandError } from '../io'
import type { Io } from '../io'
import { embedConfig, integrityOf, writeBundle } from './bundle'
import type { BundleOptions } from './bundle'
import { compileSite } from './compileSite'
import { readSite } from './readSite'
import type { Site } from './readSite'

/** Whether the page draws notice and preferences itself. */
const isHeadless = ({ notice }: Config): boolean => notice.kind === 'none'

/** Names of the files that the script loads itself, without `sekisho-` and `.js`. */
const firstFiles = ({ config, features, languages }: Site): readonly string[] => [
  ...(features.ENFORCEMENT ? ['enforcement'] : []),
  ...(features.SIGNALS ? ['signals'] : []),
  ...(features.TAKEOVER ? ['takeover'] : []),
  ...(features.FIELD_REPORTS ? ['report'] : []),
  ...['stored', 'policy-update', 'receipts', 'documents'],
  ...(isHeadless(config) ? ['headless'] : languages.map((language) => `notice.${language}`)),
]

/** Names of the files that those load. They know their hashes. */
const laterFiles = ({ languages, config }: Site): readonly string[] => [
  // Where the visitor chooses one.
  ...(offersLanguages(config) && !isHeadless(config) ? ['languages'] : []),
  ...languages.flatMap((language) => {
    if (isHeadless(config)) return [`texts.${language}`, `documents.${language}`]
    return (
      [
        ...['preferences', 'stored-data', 'policy-update', 'documents'],
        ...(config.gates.embeds ? ['placeholders'] : []),
      ]
        .map((name) => `${name}.${language}`)
        // The panel speaks fewer languages.
        .concat(`devtools.${lazyTexts[language]?.devtools ? language : 'en'}`)
        .concat(config.notice.reopen === 'floating' ? 'reopen' : [])
    )
  }),
]

const fileName = (name: string): string => `sekisho-${name}.js`

/** What was written, and what to paste. */
interface Written {
  readonly output: string
  readonly policy: string
  readonly files: readonly string[]
  readonly integrity: string
  readonly tag: string
  /** What the visitor's browser fetches the notice early by, one for each language. */
  readonly preload: readonly string[]
}

const writeSite = async (io: Io, site: Site, output: string): Promise<Written> => {
  const { config, features, languages } = site
  const texts = new Map<string, string>()
  const copy = async (name: string): Promise<string> => {
    const text = await io.readBrowserFile(fileName(name))
    texts.set(fileName(name), text)
    return 'sha256-' + createHash('sha256').update(text).digest('base64')
  }
  const integrity: Record<string, string> = {}
  for (const name of firstFiles(site)) integrity[name] = await copy(name)
  for (const name of laterFiles(site)) await copy(name)
  const code = await compileSite(io, 'site', { features, languages, integrity })
  const script = embedConfig(code, config)
  texts.set('sekisho.js', script)
  texts.set('gpc.json', JSON.stringify(gpcResource(config)) + '\n')
  for (const [name, text] of texts) await io.write(join(output, name), text)
  const hash = integrityOf(script)
  return {
    output,
    policy: config.policy.version,
    files: [...texts.keys()].sort(),
    integrity: hash,
    tag: `<script src="/sekisho.js" integrity="${hash}"></script>`,
    preload: (isHeadless(config) ? [] : languages).map((language) => {
      const name = `notice.${language}`
      const found = integrity[name] ?? ''
      // As in src/runtime/files.ts: the address ends with the beginning of the hash.
      const address = `/${fileName(name)}?${encodeURIComponent(found.slice(7, 15))}`
      return `<link rel="preload" as="script" href="${address}" integrity="${found}">`
    }),
  }
}

const explain = ({ output, policy, files, tag, preload }: Written): string =>
  `${output}: policy ${policy}, ${files.length} files\n\n` +
  'Publish this folder. Make this tag the first element of <head>, and change src to the address of the file.\n' +
  'If the files are on another origin, send Access-Control-Allow-Origin with them, and add crossorigin="anonymous".\n\n' +
  `${tag}\n\n` +
  (preload.length
    ? 'On pages that new visitors see first, put this before it: the notice comes sooner.\n\n' +
      `${preload.join('\n')}\n\n`
    : '') +
  'Serve gpc.json as /.well-known/gpc.json.'

interface Options extends BundleOptions {
  readonly single?: boolean
}

/** Adds the command `build` to the program. */
export const addBuild = (program: Command, io: Io): void => {
  program
    .command('build')
    .description('write the script of one site: its configuration, and only what that needs')
    .argument('<config>', 'JSON file, HTML page, or - for standard input')
    .requiredOption('-o, --output <folder>', 'where to write; with --single, the script to write')
    .option('--single', 'write everything into one script')
    .option('--json', 'print one JSON object')
    .action(async (path: string, { single = false, ...options }: Options) => {
      if (single) {
        await writeBundle(io, path, options)
        return
      }
      if (options.output === '-') throw new CommandError('Name a folder.')
      const written = await writeSite(io, await readSite(io, path), options.output)
      io.out(options.json ? JSON.stringify(written, null, 2) : explain(written))
    })
}
