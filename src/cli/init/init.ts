// `sekisho init`: asks a few questions and writes all that a site needs to begin with.
import type { Command } from 'commander'
import { localeOf } from '../../locales/language'
import { answerFaults } from '../../setup/answerFaults'
import type { SetupLanguage } from '../../setup/answers'
import { composeConfig } from '../../setup/composeConfig'
import { CommandError } from '../io'
import type { Io } from '../io'
import { askAnswers, writtenPage } from './askAnswers'
import { addFlags, explainAnswerFaults } from './flags'
import type { InitFlags } from './flags'
import { NAMES, plannedFiles } from './plannedFiles'
import type { PlannedFile } from './plannedFiles'
import { INIT_TEXTS } from './texts'

/** The language in which the person at the terminal is asked. */
export const terminalLanguage = (locale: string): SetupLanguage =>
  localeOf(locale) === 'ja' ? 'ja' : 'en'

const joined = (directory: string, path: string): string =>
  directory === '.' ? path : `${directory.replace(/[/\\]$/, '')}/${path}`

/** @throws CommandError if a file to write exists */
const refuseToOverwrite = async (io: Io, paths: readonly string[]): Promise<void> => {
  const existing: string[] = []
  for (const path of paths) if (await io.exists(path)) existing.push(path)
  if (existing.length)
    throw new CommandError(
      `${existing.slice(0, 3).join(', ')}${existing.length > 3 ? ', …' : ''}: already there. Nothing was written. Use --force to overwrite.`,
    )
}

const init = async (flags: InitFlags, io: Io): Promise<void> => {
  const language = flags.askIn ?? terminalLanguage(io.locale)
  const texts = INIT_TEXTS[language]
  const at = (path: string): string => joined(flags.output, path)
  if (!flags.force) await refuseToOverwrite(io, [at(NAMES.config), at(NAMES.snippet)])
  const answers = await askAnswers(flags, {
    prompts: flags.yes ? undefined : io.prompts,
    texts,
    language,
    catalog: io.catalog,
    today: new Date(io.now()).toISOString().slice(0, 10),
  })
  const faults = answerFaults(answers, io.catalog)
  if (faults.length) throw new CommandError(explainAnswerFaults(faults))

  const config = composeConfig(answers, io.catalog)
  const files: readonly PlannedFile[] = await plannedFiles(io, config, answers, texts, flags)
  if (!flags.force)
    await refuseToOverwrite(
      io,
      files.map(({ path }) => at(path)),
    )
  // All contents are made before the first is written.
  const contents = await Promise.all(files.map(async ({ content }) => content()))
  for (const [i, { path }] of files.entries()) await io.write(at(path), contents[i] ?? '')

  const names: Readonly<Record<string, string>> = {
    folder: at(NAMES.folder),
    snippet: at(NAMES.snippet),
    config: at(NAMES.config),
    pages: answers.languages.map((each) => at(writtenPage(each))).join(', '),
  }
  for (const line of texts.next)
    io.out(line.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? ''))
}

/** Adds the command `init` to the program. */
export const addInit = (program: Command, io: Io): void => {
  addFlags(
    program
      .command('init')
      .description(
        'set up Sekisho: write a configuration, the HTML to paste and the policy tables',
      ),
  ).action((flags: InitFlags) => init(flags, io))
}
