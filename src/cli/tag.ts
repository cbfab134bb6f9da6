// `sekisho tag`: tags the elements of HTML pages that load declared services.
import type { Command } from 'commander'
import { pluralize } from './findings'
import { decodeHtml } from './htmlEncoding'
import type { DecodedHtml } from './htmlEncoding'
import { CommandError, displayName, EXIT } from './io'
import type { Io } from './io'
import { readConfig } from './readConfig'
import { tagHtml } from './tagHtml'
import type { FoundElement, TagResult } from './tagHtml'

interface Options {
  readonly config: string
  readonly base?: string
  readonly write?: boolean
  readonly output?: string
  readonly check?: boolean
  readonly json?: boolean
}

/** A tagged page with its file name and its encoded content. */
interface Page extends TagResult {
  readonly file: string
  readonly bytes: Uint8Array
}

const MAX_LENGTH = 100

/** Shortens a text of the page to one line. */
const shorten = (text: string): string => {
  const line = JSON.stringify(text).slice(1, -1)
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line
}

const formatElement = (
  file: string,
  { line, column, element, what, services, where }: FoundElement,
): string =>
  `${displayName(file)}:${line}:${column}: <${element}>${where === 'page' ? '' : ` in a ${where}`}` +
  ` of ${services.join(', ')}: ${what.map(shorten).join(', ')}`

/**
 * Checks that the options can be used together.
 *
 * @throws CommandError if they cannot
 */
const checkOptions = (files: readonly string[], options: Options): void => {
  const { base, write = false, output, check = false, json = false } = options
  if (base !== undefined && !(URL.canParse(base) && /^https?:$/.test(new URL(base).protocol)))
    throw new CommandError(`--base ${JSON.stringify(base)} is not an http: or https: address.`)
  if ([write, check, output !== undefined].filter(Boolean).length > 1)
    throw new CommandError('Use only one of --write, --output and --check.')
  if (output !== undefined && files.length > 1)
    throw new CommandError('--output takes a single page. Use --write for several pages.')
  if (write && files.includes('-'))
    throw new CommandError('--write cannot write to standard input. Use --output.')
  if (json && output === '-')
    throw new CommandError(
      '--json and the page cannot both be written to standard output. Name a file after --output.',
    )
  if (files.includes('-') && options.config === '-')
    throw new CommandError(
      'Only one of page and configuration can be read from standard input. Name a file for the other.',
    )
}

const readPage = async (io: Io, file: string): Promise<DecodedHtml> => {
  const page = decodeHtml(await io.read(file))
  if (!page)
    throw new CommandError(
      `${displayName(file)}: this page is ISO-2022-JP, in which markup cannot be told from text. Save it as UTF-8.`,
    )
  return page
}

/** Prints the tagged elements, the skipped ones, and how many there are. */
const printReport = (
  print: (text: string) => void,
  pages: readonly Page[],
  isWritten: boolean,
): void => {
  for (const { file, tagged, skipped } of pages) {
    for (const each of tagged)
      print(
        `${formatElement(file, each)} (${isWritten ? 'waits' : 'would wait'} for ${each.purposes.join(', ')})`,
      )
    for (const each of skipped) print(`${formatElement(file, each)}. Not tagged: ${each.reason}`)
  }
  const count = (key: 'tagged' | 'skipped'): number =>
    pages.reduce((sum, page) => sum + page[key].length, 0)
  print(
    `${pluralize(count('tagged'), 'element')} ${isWritten ? 'tagged' : 'to tag'}, ` +
      `${count('skipped')} that cannot be tagged, in ${pluralize(pages.length, 'file')}.`,
  )
}

const runTag = async (files: readonly string[], options: Options, io: Io): Promise<void> => {
  const { base, write = false, output, check = false, json = false } = options
  checkOptions(files, options)
  const config = await readConfig(io, options.config)
  const pages: Page[] = []
  for (const file of new Set(files)) {
    const { text, encode } = await readPage(io, file)
    const result = tagHtml(text, config, { base })
    pages.push({ ...result, file, bytes: encode(result.html) })
  }
  // Written after all pages have been read, so that an error leaves no site half tagged.
  for (const { file, tagged, bytes } of pages)
    if (output !== undefined) await io.write(output, bytes)
    else if (write && tagged.length) await io.write(file, bytes)

  const isWritten = write || output !== undefined
  if (json) {
    const list = pages.map(({ file, tagged, skipped }) => ({ file, tagged, skipped }))
    io.out(JSON.stringify({ written: isWritten, files: list }, null, 2))
  } else printReport((text) => (output === '-' ? io.err(text) : io.out(text)), pages, isWritten)
  if (check && pages.some(({ tagged }) => tagged.length)) io.exit(EXIT.findings)
}

/** Adds the command `tag` to the program. */
export const addTag = (program: Command, io: Io): void => {
  program
    .command('tag')
    .description(
      'tag the elements of HTML pages that load declared services, so that browsers do not preload them',
    )
    .argument('<files...>', 'HTML pages, or - for standard input')
    .requiredOption('--config <config>', 'JSON file or HTML page with the configuration')
    .option('--base <url>', 'address of the page, to resolve relative addresses')
    .option('--write', 'write the pages; without it, only report what would be tagged')
    .option('-o, --output <file>', 'write a single page to this file, or - for standard output')
    .option('--check', 'write nothing, and exit with 1 if there is something to tag')
    .option('--json', 'print one JSON object')
    .action((files: readonly string[], options: Options) => runTag(files, options, io))
}
