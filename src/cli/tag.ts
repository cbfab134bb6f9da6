import type { Command } from 'commander'
import { readConfig } from './config'
import { counted } from './findings'
import { readHtml } from './htmlBytes'
import { CallError, EXIT, nameOf } from './io'
import type { Io } from './io'
import { tagHtml } from './tagHtml'
import type { Found, TagResult } from './tagHtml'

interface Options {
  readonly config: string
  readonly base?: string
  readonly write?: boolean
  readonly output?: string
  readonly check?: boolean
  readonly json?: boolean
}

/** A page, what became of it, and its new bytes. */
interface Page extends TagResult {
  readonly file: string
  readonly bytes: Uint8Array
}

const LONGEST = 100

/** On one line, whatever stands in the page. */
const shown = (text: string): string => {
  const line = JSON.stringify(text).slice(1, -1)
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}

const lineOf = (file: string, { line, column, element, what, services, where }: Found): string =>
  `${nameOf(file)}:${line}:${column}: <${element}>${where === 'page' ? '' : ` in a ${where}`}` +
  ` of ${services.join(', ')}: ${what.map(shown).join(', ')}`

const readBase = (base: string | undefined): void => {
  if (base !== undefined && !(URL.canParse(base) && /^https?:$/.test(new URL(base).protocol)))
    throw new CallError(`--base ${JSON.stringify(base)} is not an http or https address.`)
}

const readPage = async (io: Io, file: string): Promise<ReturnType<typeof readHtml> & {}> => {
  const read = readHtml(await io.read(file))
  if (!read)
    throw new CallError(
      `${nameOf(file)}: this is ISO-2022-JP, in which markup cannot be told from text. Save it as UTF-8.`,
    )
  return read
}

/** Says what is found, for people: what is tagged, then what is not, then how many. */
const tell = (say: (text: string) => void, pages: readonly Page[], isDone: boolean): void => {
  for (const { file, tagged, skipped } of pages) {
    for (const each of tagged)
      say(
        `${lineOf(file, each)} (${isDone ? 'waits' : 'would wait'} for ${each.purposes.join(', ')})`,
      )
    for (const each of skipped) say(`${lineOf(file, each)}. Not tagged: ${each.reason}`)
  }
  const count = (key: 'tagged' | 'skipped'): number =>
    pages.reduce((sum, page) => sum + page[key].length, 0)
  say(
    `${counted(count('tagged'), 'element')} ${isDone ? 'tagged' : 'to tag'}, ` +
      `${count('skipped')} that cannot be tagged, in ${counted(pages.length, 'file')}.`,
  )
}

/** Adds `tag`: tags what pages load of declared services. */
export const addTag = (program: Command, io: Io): void => {
  program
    .command('tag')
    .description(
      'tag what HTML pages load of declared services, so that no browser fetches it ahead',
    )
    .argument('<files...>', 'HTML pages, or - for standard input')
    .requiredOption('--config <config>', 'JSON file or HTML page with the configuration')
    .option('--base <url>', 'address of the page, against which relative addresses are read')
    .option('--write', 'write the pages; without it, only say what would be done')
    .option('-o, --output <file>', 'write one page there, - for standard output')
    .option('--check', 'write nothing, and end with 1 where something is to be tagged')
    .option('--json', 'print one JSON object')
    .action(async (files: readonly string[], options: Options) => {
      const { base, write = false, output, check = false, json = false } = options
      readBase(base)
      if ([write, check, output !== undefined].filter(Boolean).length > 1)
        throw new CallError('Of --write, --output and --check only one can be followed.')
      if (output !== undefined && files.length > 1)
        throw new CallError('--output takes one page. Use --write for several.')
      if (write && files.includes('-'))
        throw new CallError('Standard input cannot be written to. Use --output.')
      if (json && output === '-')
        throw new CallError('Standard output cannot hold the page and --json. Name a file.')
      if (files.includes('-') && options.config === '-')
        throw new CallError('Standard input is either the page or the configuration.')

      const config = await readConfig(io, options.config)
      const pages: Page[] = []
      for (const file of new Set(files)) {
        const { text, encode } = await readPage(io, file)
        const result = tagHtml(text, config, { base })
        pages.push({ ...result, file, bytes: encode(result.html) })
      }
      // Only when all could be read: half a site that is tagged is harder to see through.
      for (const { file, tagged, bytes } of pages)
        if (output !== undefined) await io.write(output, bytes)
        else if (write && tagged.length) await io.write(file, bytes)

      const isDone = write || output !== undefined
      if (json) {
        const list = pages.map(({ file, tagged, skipped }) => ({ file, tagged, skipped }))
        io.out(JSON.stringify({ written: isDone, files: list }, null, 2))
      } else tell((text) => (output === '-' ? io.err(text) : io.out(text)), pages, isDone)
      if (check && pages.some(({ tagged }) => tagged.length)) io.exit(EXIT.findings)
    })
}
