import type { Covered, CoveredKind } from '../policy/coverage'
import { firstOf } from '../policy/first'
import type { Change, Config, Localized, Policy } from '../policy/types'
import type { PurposeChange } from './changes'
import { languagesOf } from './rules/walk'
import { SUMMARIES } from './summaries'
import type { Sentences } from './summaries'

/** More items than this are counted and not named. */
const MOST_NAMED = 3

/** A text in a language; else the first there is. */
export const textIn = (value: Localized, language: string): string =>
  typeof value === 'string' ? value : (value[language] ?? firstOf(value))

/** The name of a purpose, in the newer policy if it is there. */
export const namedIn = (policies: readonly Policy[], id: string, language: string): string => {
  const purpose = policies.flatMap(({ purposes }) => purposes).find((each) => each.id === id)
  return purpose ? textIn(purpose.name, language) : id
}

/** Things of a kind, without those of services that are new or gone as a whole. */
const ofKind = (list: readonly Covered[], ...kinds: readonly CoveredKind[]): readonly Covered[] => {
  const whole = list.filter(({ kind }) => kind === 'service').map(({ of }) => of)
  return list.filter(
    ({ kind, of }) => kinds.includes(kind) && (kind === 'service' || !whole.includes(of)),
  )
}

/** What has changed in one purpose, a short sentence each. */
const sentencesOf = (
  { state, added, longer, removed, shorter, reworded }: PurposeChange,
  purpose: string,
  language: string,
  say: Sentences,
): readonly string[] => {
  if (state === 'new') return [say.new(purpose)]
  if (state === 'gone') return [say.gone(purpose)]

  const names = (list: readonly Covered[]): string =>
    say.list(list.map(({ text, what }) => say.quote(text ? textIn(text, language) : what)))
  const has = (list: readonly Covered[], ...kinds: readonly CoveredKind[]): boolean =>
    !!ofKind(list, ...kinds).length
  const services = ofKind(added, 'service')
  const recipients = ofKind(added, 'recipient')
  const sameName = recipients.filter(({ of, text = '' }) =>
    removed.some(
      (each) =>
        each.kind === 'recipient' && each.of === of && firstOf(each.text ?? '') === firstOf(text),
    ),
  )
  const others = recipients.filter((each) => !sameName.includes(each))
  const items = ofKind(added, 'sends')
  const left = ofKind(removed, 'service')

  return [
    has(added, 'basis') && say.basis(purpose),
    services.length && say.services(purpose, names(services)),
    others.length && say.recipients(purpose, names(others)),
    sameName.length && say.recipientsElse(purpose, names(sameName)),
    items.length &&
      (items.length > MOST_NAMED
        ? say.sendsMany(purpose, items.length)
        : say.sends(purpose, names(items))),
    has(added, 'host') && say.hosts(purpose),
    has(added, 'cookie', 'storage') && say.stored(purpose),
    longer.length && say.longer(purpose),
    left.length && say.noServices(purpose, names(left)),
    has(removed, 'sends', 'host', 'cookie', 'storage') && say.fewer(purpose),
    shorter.length && say.shorter(purpose),
    reworded.length && say.reworded(purpose),
  ].filter((each) => typeof each === 'string')
}

/** Whether Japanese stands in the texts of a policy that is written in one language without naming it. */
const looksJapanese = ({ controller, purposes }: Policy): boolean =>
  /[\u3040-\u30ff\u4e00-\u9fff]/.test(JSON.stringify([controller.name, purposes]))

/** The languages of the policy that a summary can be written in. */
const summaryLanguages = (config: Config): readonly string[] =>
  languagesOf(config).filter((each) => Object.hasOwn(SUMMARIES, each))

/** Which entry a change belongs into: more, other words that ask again, or less and words that do not. */
const groupOf = ({ state, asks }: PurposeChange): 'more' | 'words' | 'less' =>
  state === 'new' || state === 'wider' ? 'more' : state === 'reworded' && asks ? 'words' : 'less'

/**
 * Entries for `policy.changes` that say what nobody has declared: one for what covers more, one for
 * other words, one for what asks nobody. Summaries are short and plain, in those languages of the
 * policy that are Japanese or English, and one text where the policy names no language.
 *
 * @param old the policy in force
 * @param next the one to be published
 */
export const entriesOf = (
  changes: readonly PurposeChange[],
  old: Config,
  next: Config,
): readonly Change[] => {
  const policies = [next.policy, old.policy]
  const summaryIn = (list: readonly PurposeChange[], language: string): string => {
    const say = SUMMARIES[language] ?? SUMMARIES.en
    return list
      .flatMap((each) =>
        sentencesOf(each, say.quote(namedIn(policies, each.id, language)), language, say),
      )
      .join(say.space)
  }
  const languages = summaryLanguages(next)
  const only = looksJapanese(next.policy) ? 'ja' : 'en'

  return (['more', 'words', 'less'] as const).flatMap((group) => {
    const list = changes.filter((each) => each.undeclared && groupOf(each) === group)
    if (!list.length) return []
    return [
      {
        version: next.policy.version,
        kind: group === 'less' ? 'minor' : 'material',
        purposes: list.map(({ id }) => id),
        summary: languages.length
          ? Object.fromEntries(languages.map((each) => [each, summaryIn(list, each)]))
          : summaryIn(list, only),
      },
    ]
  })
}
