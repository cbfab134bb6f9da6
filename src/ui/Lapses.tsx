import type { ComponentChild, VNode } from 'preact'
import type { Consent, Lapse, News } from '../consent/types'
import { newsTexts } from '../locales/news'
import type { NewsTexts } from '../locales/types'
import type { Covered } from '../policy/coverage'
import { sayDuration } from '../documents/duration'
import { fill } from './fill'
import type { Language } from './language'
import { nameOf } from './nameOf'

/** How many things are named; the preferences have all of them. */
const MOST = 3
/** How many purposes get a line of their own. */
const LINES = 2

/** What is named of many: a new service stands for all that belongs to it. */
const grave = (added: readonly Covered[]): readonly Covered[] => {
  const services = added.filter(({ kind }) => kind == 'service')
  const rest = added.filter(
    ({ kind, of }) =>
      !['purpose', 'service', 'host'].includes(kind) && !services.some((each) => each.of == of),
  )
  const all = [...services, ...rest]
  return all.length ? all : added.filter(({ kind }) => kind == 'host')
}

/** What has changed of the purposes that are asked again, in a line or two. */
export const Lapses = ({ lapses, consent, language }: LapsesProps): VNode => {
  const { say, base } = language
  const { purposes, services } = consent.policy
  const texts: NewsTexts = newsTexts[base] ?? newsTexts.en

  const sayThing = ({ kind, of, what, duration, text }: Covered): ComponentChild => {
    const service = services.find(({ id }) => id == of)
    const words = texts.added[kind as keyof NewsTexts['added']]
    if (kind == 'service' && service)
      return fill(words, [say(service.name), ' (', say(service.recipient.name), ')'])
    if (kind == 'cookie') {
      const time = duration == 'session' ? '' : ` (${sayDuration(duration, base)})`
      return fill(words, [<code>{what}</code>, time])
    }
    return fill(words, text ? say(text) : what.replace(/^\w+ /, ''))
  }

  const sayLapse = ({ isNew, added, isReworded, changes }: Lapse): readonly ComponentChild[] => {
    if (isNew) return [texts.isNew]
    const things = grave(added)
    const said = [
      // In the words of the site first.
      ...changes.map(({ summary }) => say(summary)),
      ...things.slice(0, MOST).map(sayThing),
      things.length > MOST && fill(texts.more, things.length - MOST),
      isReworded && texts.reworded,
    ].filter(Boolean)
    return said.length ? said : [texts.unknown]
  }

  return (
    <ul part="changes">
      {lapses.slice(0, LINES).map((lapse) => (
        <li>
          <strong>{nameOf(purposes, lapse.id, language)}</strong>
          {': '}
          {sayLapse(lapse).map((each, i) => [i > 0 && texts.comma, each])}
        </li>
      ))}
      {lapses.length > LINES && <li>{fill(texts.more, lapses.length - LINES)}</li>}
    </ul>
  )
}

interface LapsesProps extends Pick<News, 'lapses'> {
  readonly consent: Consent
  readonly language: Language
}
