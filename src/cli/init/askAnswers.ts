// Asks for what no flag has answered.
import { CATALOG_LANGUAGES } from '../../catalog/localize'
import type { CatalogEntry } from '../../catalog/types'
import { isEmail, isLink } from '../../setup/answerFaults'
import type { Answers, ByLanguage, SetupLanguage } from '../../setup/answers'
import { PROPOSED_PURPOSES } from '../../setup/proposedPurposes'
import { answersOfFlags, textsOfFlag } from './flags'
import type { InitFlags } from './flags'
import type { Prompts } from './prompts'
import type { InitTexts } from './texts'

/** What the questions need. Without `prompts` nothing is asked. */
export interface Asking {
  readonly prompts: Prompts | undefined
  readonly texts: InitTexts
  /** The language of the texts. */
  readonly language: SetupLanguage
  readonly catalog: readonly CatalogEntry[]
  /** ISO date. */
  readonly today: string
}

/** Address of the page with the tables that is written for a language. */
export const writtenPage = (language: SetupLanguage): string => `privacy.${language}.html`

const askLanguages = async ({
  prompts,
  texts,
  language,
}: Asking): Promise<readonly SetupLanguage[]> => {
  const chosen = await prompts?.several({
    message: texts.languages,
    choices: CATALOG_LANGUAGES.map((value) => ({ value, label: texts.languageNames[value] })),
    initial: [language],
    required: true,
  })
  const wanted = CATALOG_LANGUAGES.filter((each) => (chosen ?? [language]).includes(each))
  // The language of whoever answers comes first.
  return wanted.sort((a, b) => Number(b === language) - Number(a === language))
}

/** Asks for a text in each language. The first may be required; the others fall back on it. */
const askTexts = async (
  { prompts, texts }: Asking,
  languages: readonly SetupLanguage[],
  message: string,
  validate: (text: string) => string | undefined,
  placeholder: (language: SetupLanguage) => string = () => '',
): Promise<ByLanguage> => {
  if (!prompts) return {}
  const answers: Partial<Record<SetupLanguage, string>> = {}
  for (const [i, each] of languages.entries())
    answers[each] = await prompts.text({
      message: languages.length > 1 ? `${message} (${texts.languageNames[each]})` : message,
      placeholder: placeholder(each) || (i ? texts.optional : ''),
      validate: (text) => (i && !text.trim() ? undefined : validate(text)),
    })
  return answers
}

const askServices = async ({
  prompts,
  texts,
  language,
  catalog,
}: Asking): Promise<readonly string[]> =>
  (await prompts?.several({
    message: texts.services,
    choices: catalog.map(({ id, name, purpose }) => ({
      value: id,
      label: name[language],
      hint: PROPOSED_PURPOSES.find((each) => each.id === purpose)?.name[language] ?? purpose,
    })),
  })) ?? []

const withDefaults = (links: ByLanguage, languages: readonly SetupLanguage[]): ByLanguage =>
  Object.values(links).some((link) => link?.trim())
    ? links
    : Object.fromEntries(languages.map((each) => [each, `/${writtenPage(each)}`]))

/** Returns the answers of flags and, where there is a terminal, of questions. They may still have faults. */
export const askAnswers = async (flags: InitFlags, asking: Asking): Promise<Answers> => {
  const { texts, prompts, today } = asking
  const languages = flags.language ?? (await askLanguages(asking))
  const required = (text: string): string | undefined => (text.trim() ? undefined : texts.required)
  const optional = (): undefined => undefined
  const given = answersOfFlags(flags, languages, today)

  const name =
    textsOfFlag(flags.name, languages) ?? (await askTexts(asking, languages, texts.name, required))
  const { tel, url } = given.contact
  const email =
    given.contact.email ??
    (tel || url
      ? undefined
      : await prompts?.text({
          message: texts.email,
          validate: (text) => (isEmail(text) ? undefined : texts.notAnEmail),
        }))
  const address =
    given.address ??
    (await askTexts(asking, languages, texts.address, optional, () => texts.optional))
  const policyUrl =
    textsOfFlag(flags.policyUrl, languages) ??
    (await askTexts(
      asking,
      languages,
      texts.policyUrl,
      (text) => (!text.trim() || isLink(text) ? undefined : texts.notALink),
      (each) => `/${writtenPage(each)}`,
    ))
  const services = flags.service ?? (await askServices(asking))
  const kind = flags.kind ?? (await askKind(asking))
  return {
    ...given,
    name,
    address,
    policyUrl: withDefaults(policyUrl, languages),
    contact: { ...given.contact, email },
    services,
    notice: { ...given.notice, ...(kind && { kind }) },
  }
}

const askKind = async ({ prompts, texts }: Asking): Promise<InitFlags['kind']> => {
  const kinds = ['bar', 'box', 'quiet', 'dialog'] as const
  const answer = await prompts?.one({
    message: texts.kind,
    choices: kinds.map((value) => ({ value, label: texts.kinds[value] })),
  })
  return kinds.find((each) => each === answer)
}
