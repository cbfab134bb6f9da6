import type { ComponentChild, VNode } from 'preact'
import type { Consent, Lapse, News } from '../consent/types'
import { newsTexts } from '../locales/news'
import type { NewsTexts } from '../locales/types'
import type { Covered } from '../policy/coverage'
import { sayDuration } from '../documents/duration'
import { fill } from './fill'
import type { Language } from './language'
import { nameOf } from './nameOf'

/** How many things the notice names; the preferences name all of them. */
const MOST = 3
/** How many purposes get a line of their own in it. */
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

/** What has changed of one purpose since the visitor agreed to it. */
const Changed = ({ lapse, consent, language, most = Infinity }: ChangedProps): VNode => {
  const { say, base } = language
  const { services } = consent.policy
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
    if (kind == 'basis') return words
    return fill(words, text ? say(text) : what.replace(/^\w+ /, ''))
  }

  const { isNew, added, isReworded, changes } = lapse
  const things = grave(added)
  const said = isNew
    ? [texts.isNew]
    : [
        // In the words of the site first.
        ...changes.map(({ summary }) => say(summary)),
        ...things.slice(0, most).map(sayThing),
        things.length > most && fill(texts.more, things.length - most),
        isReworded && texts.reworded,
      ].filter(Boolean)
  return (
    <>{(said.length ? said : [texts.unknown]).map((each, i) => [i > 0 && texts.comma, each])}</>
  )
}

/** What has changed of the purposes that are asked again, in a line or two. */
export const Lapses = ({ lapses, consent, language }: LapsesProps): VNode => {
  const texts: NewsTexts = newsTexts[language.base] ?? newsTexts.en
  return (
    <ul part="changes">
      {lapses.slice(0, LINES).map((lapse) => (
        <li>
          <strong>{nameOf(consent.policy.purposes, lapse.id, language)}</strong>
          {texts.colon}
          <Changed {...{ lapse, consent, language }} most={MOST} />
        </li>
      ))}
      {lapses.length > LINES && <li>{fill(texts.more, lapses.length - LINES)}</li>}
    </ul>
  )
}

/** The same as a paragraph of its own, with all that is new. */
export const Change = (props: ChangedProps): VNode => {
  const texts: NewsTexts = newsTexts[props.language.base] ?? newsTexts.en
  return (
    <p part="changes">
      <strong>{texts.changed}</strong>
      <Changed {...props} />
    </p>
  )
}

interface ChangedProps {
  readonly lapse: Lapse
  readonly consent: Consent
  readonly language: Language
  /** How many things are named; all, where it is not given. */
  readonly most?: number
}

interface LapsesProps extends Pick<News, 'lapses'> {
  readonly consent: Consent
  readonly language: Language
}
