// The flags of `sekisho init`: one for each question, so that scripts can use it.
import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import { CATALOG_LANGUAGES } from '../../catalog/localize'
import type { AnswerFault } from '../../setup/answerFaults'
import type { Answers, ByLanguage, ServiceAnswer, SetupLanguage } from '../../setup/answers'
import type { NoticeOptions } from '../../policy/types'

/** A text for the first language, and texts for languages that are named. */
interface TextFlag {
  readonly first?: string
  readonly named: ByLanguage
}

/** What commander reads. */
export interface InitFlags {
  readonly language?: readonly SetupLanguage[]
  readonly name?: TextFlag
  readonly email?: string
  readonly tel?: string
  readonly contactUrl?: TextFlag
  readonly address?: TextFlag
  readonly responsible?: TextFlag
  readonly complaintsEmail?: string
  readonly complaintsTel?: string
  readonly complaintsUrl?: TextFlag
  readonly policyUrl?: TextFlag
  readonly policyVersion?: string
  readonly effective?: string
  readonly service?: readonly ServiceAnswer[]
  readonly kind?: NoticeOptions['kind']
  readonly position?: NoticeOptions['position']
  readonly theme?: NoticeOptions['theme']
  readonly yes?: boolean
  readonly askIn?: SetupLanguage
  readonly folder: string
  readonly output: string
  readonly example?: boolean
  readonly force?: boolean
}

const isLanguage = (word: string): word is SetupLanguage =>
  (CATALOG_LANGUAGES as readonly string[]).includes(word)

const addText = (text: string, before: TextFlag = { named: {} }): TextFlag => {
  const [, language = '', rest = ''] = /^([a-z]{2})=(.*)$/s.exec(text) ?? []
  return isLanguage(language)
    ? { ...before, named: { ...before.named, [language]: rest } }
    : { ...before, first: text }
}

const addLanguage = (
  word: string,
  before: readonly SetupLanguage[] = [],
): readonly SetupLanguage[] => {
  if (!isLanguage(word)) throw new InvalidArgumentError(`Use ${CATALOG_LANGUAGES.join(' or ')}.`)
  return before.includes(word) ? before : [...before, word]
}

const addService = (
  text: string,
  before: readonly ServiceAnswer[] = [],
): readonly ServiceAnswer[] => {
  const [use = '', purpose] = text.split('=')
  return [...before, purpose ? { use, purpose } : use]
}

/** Adds the flags to the command. */
export const addFlags = (command: Command): Command =>
  command
    .option('--language <language>', 'language of the site, ja or en; may be repeated', addLanguage)
    .option('--name <text>', 'name of the site; a text may begin with its language: en=…', addText)
    .option('--email <address>', 'whom to ask about privacy')
    .option('--tel <number>', 'the same, by telephone')
    .option('--contact-url <url>', 'the same, a page with a form', addText)
    .option('--address <text>', 'postal address of who runs the site', addText)
    .option('--responsible <text>', 'the person or position responsible for personal data', addText)
    .option('--complaints-email <address>', 'who answers complaints, if somebody else')
    .option('--complaints-tel <number>', 'the same, by telephone')
    .option('--complaints-url <url>', 'the same, a page with a form', addText)
    .option('--policy-url <url>', 'the privacy policy; default: the page that is written', addText)
    .option('--policy-version <version>', 'version of the policy; default: its date')
    .option('--effective <date>', 'ISO date since when the policy is in effect; default: today')
    .option(
      '--service <id>',
      'a service of the catalogue, or id=purpose; may be repeated',
      addService,
    )
    .addOption(new Option('--kind <kind>', 'the notice').choices(['bar', 'box', 'quiet', 'dialog']))
    .addOption(
      new Option('--position <position>', 'where the notice is').choices([
        'top',
        'bottom',
        'top-left',
        'top-right',
        'bottom-left',
        'bottom-right',
      ]),
    )
    .addOption(new Option('--theme <theme>', 'its colours').choices(['auto', 'light', 'dark']))
    .option('-y, --yes', 'ask nothing')
    .addOption(
      new Option('--ask-in <language>', 'language of the questions and comments').choices([
        ...CATALOG_LANGUAGES,
      ]),
    )
    .option('--folder <address>', 'address of the browser files in the pages', '/sekisho/')
    .option('-o, --output <directory>', 'where to write', '.')
    .option('--example', 'also write a page to look at for each language')
    .option('--force', 'overwrite files that exist')

/** Returns the texts of a flag by language. */
export const textsOfFlag = (
  flag: TextFlag | undefined,
  [first]: readonly SetupLanguage[],
): ByLanguage | undefined =>
  flag && { ...(first && flag.first !== undefined && { [first]: flag.first }), ...flag.named }

const FLAGS: readonly (readonly [field: RegExp, flag: string])[] = [
  [/^languages/, '--language'],
  [/^name/, '--name'],
  [/^policyUrl/, '--policy-url'],
  [/^contact$|^contact\.email/, '--email'],
  [/^contact\.url/, '--contact-url'],
  [/^complaints\.email/, '--complaints-email'],
  [/^complaints\.url/, '--complaints-url'],
  [/^effective/, '--effective'],
  [/^version/, '--policy-version'],
  [/^services/, '--service'],
]

const PROBLEMS: Readonly<Record<AnswerFault['code'], string>> = {
  missing: 'is missing',
  format: 'is not valid',
  unknown: 'is not in the catalogue',
  duplicate: 'is there twice',
}

/** Explains in one line what is wrong with the answers, by the flags that give them. */
export const explainAnswerFaults = (faults: readonly AnswerFault[]): string =>
  faults
    .map(({ field, code, value }) => {
      const flag = FLAGS.find(([pattern]) => pattern.test(field))?.[1] ?? field
      return `${flag}${value === undefined ? '' : ` ${JSON.stringify(value)}`} ${PROBLEMS[code]}`
    })
    .join('; ') + '.'

/** The answers that need no question: they have a default, or a flag. */
export const answersOfFlags = (
  flags: InitFlags,
  languages: readonly SetupLanguage[],
  today: string,
): Omit<Answers, 'name' | 'policyUrl' | 'services'> => {
  const text = (flag: TextFlag | undefined): ByLanguage | undefined => textsOfFlag(flag, languages)
  const { kind, position, theme } = flags
  return {
    languages,
    effective: flags.effective ?? today,
    version: flags.policyVersion,
    contact: { email: flags.email, tel: flags.tel, url: text(flags.contactUrl) },
    address: text(flags.address),
    responsible: text(flags.responsible),
    complaints: {
      email: flags.complaintsEmail,
      tel: flags.complaintsTel,
      url: text(flags.complaintsUrl),
    },
    notice: { ...(kind && { kind }), ...(position && { position }), ...(theme && { theme }) },
  }
}
