// Writes the entries for `policy.changes` that a changed policy still needs.
import type { Covered, CoveredKind } from '../policy/coverage'
import { firstLanguage } from '../policy/firstLanguage'
import type { Change, Config, Localized, Policy } from '../policy/types'
import type { PurposeChange } from './compareConfigs'
import { languagesOf } from './rules/localizedTexts'
import { SUMMARY_TEXTS } from './summaryTexts'
import type { SummaryTexts } from './summaryTexts'

/** A summary names this many sent items; more are only counted. */
const MAX_NAMED_ITEMS = 3

/** Returns a text in the given language, or in the first language that the text has. */
export const textIn = (value: Localized, language: string): string =>
  typeof value === 'string' ? value : (value[language] ?? firstLanguage(value))

/** Returns the name of a purpose from the first of the policies that has it; its id if none has. */
export const purposeName = (policies: readonly Policy[], id: string, language: string): string => {
  const purpose = policies.flatMap(({ purposes }) => purposes).find((each) => each.id === id)
  return purpose ? textIn(purpose.name, language) : id
}

/** Selects items by kind, except those of a service that was added or removed as a whole. */
const ofKind = (
  items: readonly Covered[],
  ...kinds: readonly CoveredKind[]
): readonly Covered[] => {
  const services = items.filter(({ kind }) => kind === 'service').map(({ of }) => of)
  return items.filter(
    ({ kind, of }) => kinds.includes(kind) && (kind === 'service' || !services.includes(of)),
  )
}

/** Splits new recipients into those whose role or country has changed, and those that are really new. */
const splitRecipients = ({
  added,
  removed,
}: PurposeChange): {
  readonly changed: readonly Covered[]
  readonly others: readonly Covered[]
} => {
  const recipients = ofKind(added, 'recipient')
  const changed = recipients.filter(({ of, text = '' }) =>
    removed.some(
      (each) =>
        each.kind === 'recipient' &&
        each.of === of &&
        firstLanguage(each.text ?? '') === firstLanguage(text),
    ),
  )
  return { changed, others: recipients.filter((each) => !changed.includes(each)) }
}

/** Writes what has changed in one purpose, one short sentence for each kind of change. */
const sentencesFor = (
  change: PurposeChange,
  purpose: string,
  language: string,
  texts: SummaryTexts,
): readonly string[] => {
  const { state, added, longer, removed, shorter, reworded } = change
  if (state === 'new') return [texts.new(purpose)]
  if (state === 'gone') return [texts.gone(purpose)]

  const names = (items: readonly Covered[]): string =>
    texts.list(items.map(({ text, what }) => texts.quote(text ? textIn(text, language) : what)))
  const has = (items: readonly Covered[], ...kinds: readonly CoveredKind[]): boolean =>
    !!ofKind(items, ...kinds).length
  const services = ofKind(added, 'service')
  const recipients = splitRecipients(change)
  const sent = ofKind(added, 'sends')
  const removedServices = ofKind(removed, 'service')

  return [
    has(added, 'basis') && texts.basis(purpose),
    services.length && texts.services(purpose, names(services)),
    recipients.others.length && texts.recipients(purpose, names(recipients.others)),
    recipients.changed.length && texts.recipientsChanged(purpose, names(recipients.changed)),
    sent.length &&
      (sent.length > MAX_NAMED_ITEMS
        ? texts.sendsMany(purpose, sent.length)
        : texts.sends(purpose, names(sent))),
    has(added, 'host') && texts.hosts(purpose),
    has(added, 'cookie', 'storage') && texts.stored(purpose),
    longer.length && texts.longer(purpose),
    removedServices.length && texts.servicesRemoved(purpose, names(removedServices)),
    has(removed, 'sends', 'host', 'cookie', 'storage') && texts.fewer(purpose),
    shorter.length && texts.shorter(purpose),
    reworded.length && texts.reworded(purpose),
  ].filter((sentence) => typeof sentence === 'string')
}

/** Whether a policy that does not name its one language is written in Japanese. */
const looksJapanese = ({ controller, purposes }: Policy): boolean =>
  /[\u3040-\u30ff\u4e00-\u9fff]/.test(JSON.stringify([controller.name, purposes]))

/** The languages of the policy in which a summary can be written. */
const summaryLanguages = (config: Config): readonly string[] =>
  languagesOf(config).filter((language) => Object.hasOwn(SUMMARY_TEXTS, language))

/** Which entry a change belongs to: more is covered, visitors are asked about new wording, or neither. */
const groupOf = ({ state, asks }: PurposeChange): 'wider' | 'reworded' | 'minor' =>
  state === 'new' || state === 'wider'
    ? 'wider'
    : state === 'reworded' && asks
      ? 'reworded'
      : 'minor'

/**
 * Writes entries for `policy.changes` that declare the undeclared changes: one for purposes that cover
 * more, one for new wording, one for changes about which nobody is asked. Summaries are written in those
 * languages of the policy for which {@link SUMMARY_TEXTS} has texts, and as one text where the policy
 * does not name its language.
 *
 * @param old the published configuration
 * @param next the configuration to be published
 */
export const suggestEntries = (
  changes: readonly PurposeChange[],
  old: Config,
  next: Config,
): readonly Change[] => {
  const policies = [next.policy, old.policy]
  const summaryIn = (list: readonly PurposeChange[], language: string): string => {
    const texts = SUMMARY_TEXTS[language] ?? SUMMARY_TEXTS.en
    return list
      .flatMap((change) =>
        sentencesFor(
          change,
          texts.quote(purposeName(policies, change.id, language)),
          language,
          texts,
        ),
      )
      .join(texts.space)
  }
  const languages = summaryLanguages(next)
  const onlyLanguage = looksJapanese(next.policy) ? 'ja' : 'en'

  return (['wider', 'reworded', 'minor'] as const).flatMap((group) => {
    const list = changes.filter((each) => each.undeclared && groupOf(each) === group)
    if (!list.length) return []
    return [
      {
        version: next.policy.version,
        kind: group === 'minor' ? 'minor' : 'material',
        purposes: list.map(({ id }) => id),
        summary: languages.length
          ? Object.fromEntries(languages.map((language) => [language, summaryIn(list, language)]))
          : summaryIn(list, onlyLanguage),
      },
    ]
  })
}
