// Words for what has changed of a purpose since the visitor agreed to it.
import type { Lapse } from '../../consent/types'
import { sayDuration } from '../../locales/duration'
import type { PolicyUpdateTexts } from '../../locales/types'
import type { Covered } from '../../policy/coverage'
import { element, fill, localized } from '../../ui/dom'
import type { Child } from '../../ui/dom'
import type { LapseContext } from '../../ui/types'

/** How many items the notice names of a purpose; the preferences name all of them. */
const MOST_ITEMS = 3
/** How many purposes get a line of their own in it. */
const MOST_LINES = 2

/** The items worth naming: a new service stands for everything that belongs to it. */
const importantOf = (added: readonly Covered[]): readonly Covered[] => {
  const services = added.filter(({ kind }) => kind == 'service')
  const rest = added.filter(
    ({ kind, of }) =>
      !['purpose', 'service', 'host'].includes(kind) && !services.some((each) => each.of == of),
  )
  const all = [...services, ...rest]
  return all.length ? all : added.filter(({ kind }) => kind == 'host')
}

/** Names one item that a purpose covers now and did not. */
const describeItem = (
  { kind, of, what, duration, text }: Covered,
  texts: PolicyUpdateTexts,
  { consent, language }: LapseContext,
): Child => {
  const words = texts.added[kind as keyof PolicyUpdateTexts['added']]
  const service = consent.policy.services.find(({ id }) => id == of)
  if (kind == 'service' && service)
    return fill(words, [
      localized(service.name, language),
      ' (',
      localized(service.recipient.name, language),
      ')',
    ])
  if (kind == 'cookie') {
    const time = duration == 'session' ? '' : ` (${sayDuration(duration, language.base)})`
    return fill(words, [element('code', {}, what), time])
  }
  if (kind == 'basis') return words
  return fill(words, text ? localized(text, language) : what.replace(/^\w+ /, ''))
}

/**
 * Describes a lapse.
 *
 * @param most how many items are named
 */
export const describeLapse = (
  { isNew, added, isReworded, changes }: Lapse,
  texts: PolicyUpdateTexts,
  context: LapseContext,
  most: number = Infinity,
): Child => {
  if (isNew) return texts.isNew
  const items = importantOf(added)
  const parts = [
    // In the words of the site first.
    ...changes.map(({ summary }) => localized(summary, context.language)),
    ...items.slice(0, most).map((item) => describeItem(item, texts, context)),
    items.length > most && fill(texts.more, String(items.length - most)),
    isReworded && texts.reworded,
  ].filter(Boolean)
  return (parts.length ? parts : [texts.unknown]).map((part, at) => [at > 0 && texts.comma, part])
}

/** What has changed of the purposes that are asked again, in a line or two. */
export const listLapses = (
  lapses: readonly Lapse[],
  texts: PolicyUpdateTexts,
  context: LapseContext,
): HTMLElement => {
  const nameOf = (id: string): Child => {
    const purpose = context.consent.policy.purposes.find((each) => each.id == id)
    return purpose ? localized(purpose.name, context.language) : id
  }
  return element(
    'ul',
    { part: 'changes' },
    lapses
      .slice(0, MOST_LINES)
      .map((lapse) =>
        element(
          'li',
          {},
          element('strong', {}, nameOf(lapse.id)),
          texts.colon,
          describeLapse(lapse, texts, context, MOST_ITEMS),
        ),
      ),
    lapses.length > MOST_LINES &&
      element('li', {}, fill(texts.more, String(lapses.length - MOST_LINES))),
  )
}
