// `sekisho scan`: opens a site in a browser, and compares what it does with what it declares.
import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import { CommandError, EXIT } from './io'
import type { Io } from './io'
import { readConfig } from './readConfig'
import { toJson } from './scan/json'
import { toPage } from './scan/page'
import { scan } from './scan/scan'
import type { Scan } from './scan/scan'
import { toText } from './scan/text'
import { SCAN_TEXTS } from './scan/texts'
import type { ScanLanguage } from './scan/texts'

interface Options {
  readonly config?: string
  readonly limit: number
  readonly browser?: string
  readonly browserArg: readonly string[]
  readonly wait: number
  readonly lang: ScanLanguage
  readonly services?: string
  readonly html?: string
  readonly check?: boolean
  readonly json?: boolean
}

/** Makes a parser for a whole number. */
const numberParser =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text)
    if (!/^\d+$/.test(text) || number < least || number > most)
      throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`)
    return number
  }

const isLanguage = (text: string): text is ScanLanguage => Object.hasOwn(SCAN_TEXTS, text)

const parseLanguage = (text: string): ScanLanguage => {
  if (!isLanguage(text))
    throw new InvalidArgumentError(`Use ${Object.keys(SCAN_TEXTS).join(', ')}.`)
  return text
}

/**
 * Reads the address of a page.
 *
 * @throws CommandError if it is none
 */
const parseAddress = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    throw new CommandError(
      `${JSON.stringify(text)} is not the address of a page. Write it as https://example.jp/.`,
    )
  return url.href
}

const scanSite = async (urls: readonly string[], options: Options, io: Io): Promise<Scan> => {
  const starts = [...new Set(urls.map(parseAddress))]
  const config = options.config === undefined ? undefined : await readConfig(io, options.config)
  const texts = SCAN_TEXTS[options.lang]
  const browser = await io.openBrowser({
    path: options.browser,
    args: options.browserArg,
    quiet: options.wait,
  })
  try {
    return await scan(browser, {
      starts,
      limit: options.limit,
      config,
      catalog: io.catalog,
      progress(phase, url) {
        io.err(`[sekisho] ${texts.phases[phase]}: ${url}`)
      },
    })
  } finally {
    await browser.close()
  }
}

const writeFiles = async (
  found: Scan,
  { services, html, lang }: Options,
  io: Io,
): Promise<void> => {
  if (services !== undefined)
    await io.write(services, JSON.stringify(found.comparison.services, null, 2) + '\n')
  if (html !== undefined)
    await io.write(
      `${html.replace(/[/\\]$/, '')}/index.html`,
      toPage(found, SCAN_TEXTS[lang], new Date(io.now())),
    )
}

/** Adds the command `scan` to the program. */
export const addScan = (program: Command, io: Io): void => {
  program
    .command('scan')
    .description(
      'open a site in Chrome or Chromium, and compare what it does with what it declares',
    )
    .argument('<url...>', 'pages of one site to begin with; links below their folders are followed')
    .option('--config <config>', 'compare with this configuration instead of the one in the page')
    .option('--limit <pages>', 'how many pages to open', numberParser(1, 1000), 20)
    .option('--wait <ms>', 'how long a page must be quiet', numberParser(100, 60_000), 1000)
    .option('--browser <program>', 'the browser; default: CHROME_PATH, or the usual places')
    .option(
      '--browser-arg <argument>',
      'a further argument for the browser; may be repeated',
      (text: string, all: readonly string[]) => [...all, text],
      [] as readonly string[],
    )
    .option('--lang <language>', 'en or ja', parseLanguage, 'en' as const)
    .option('--services <file>', 'write the services that are missing as JSON')
    .option('--html <directory>', 'write a report with pictures: index.html, in one file')
    .option('--check', 'exit with 1 if something is not declared, or came without consent')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nNeeds puppeteer-core (npm install --save-dev puppeteer-core) and Chrome or Chromium.' +
        '\nExits with 0 once the site was scanned; with --check with 1 if something was found that is' +
        '\nnot declared, or was sent or stored without consent; with 2 if it could not be scanned.',
    )
    .action(async (urls: readonly string[], options: Options) => {
      const found = await scanSite(urls, options, io)
      await writeFiles(found, options, io)
      const { undeclared, early } = found.comparison
      io.exit(options.check && (undeclared.length || early.length) ? EXIT.findings : EXIT.ok)
      const texts = SCAN_TEXTS[options.lang]
      io.out(options.json ? JSON.stringify(toJson(found), null, 2) : toText(found, texts))
    })
}
