import { coverageOf } from '../policy/coverage'
import type { Covered } from '../policy/coverage'
import type { Config } from '../policy/types'
import type { PurposeChange } from './changes'
import { namedIn, textIn } from './entries'

/** What has changed in one purpose, a line of words each. */
export interface Lines {
  readonly wider: readonly string[]
  readonly narrower: readonly string[]
  readonly reworded: readonly string[]
}

const quoted = (text: string): string => `“${text}”`

const sayDuration = (duration: string): string =>
  duration === 'session' ? 'until the browser is closed' : duration

/** One covered thing, in words. */
const sayThing = ({ kind, what, duration, text }: Covered): string => {
  const name = quoted(text ? textIn(text, 'en') : what)
  switch (kind) {
    case 'service':
      return `the service ${name}`
    case 'sends':
      return `sends ${name}`
    case 'host':
      return `the host ${what}`
    case 'cookie':
      return `the cookie ${what}, kept ${sayDuration(duration)}`
    case 'storage':
      return `the ${what.replace(' ', ' storage entry ')}`
    case 'basis':
      return `the basis ${what.replace(' ', ', ')}`
    case 'recipient': {
      const [, role = '', country] = JSON.parse(what) as readonly string[]
      return `goes to ${name}, ${role}${country ? `, ${country}` : ''}`
    }
    default:
      return `${kind} ${name}`
  }
}

const under = ({ of }: Covered, text: string): string => (of ? `${of}: ${text}` : text)
const say = (it: Covered): string => under(it, sayThing(it))

/** That a service serves its purpose goes without saying: the service itself is named. */
const toSay = (list: readonly Covered[]): readonly Covered[] =>
  list.filter(({ kind }) => kind !== 'purpose')

/** Which of the words have changed, and from what. */
const sayWords = (it: Covered, before: readonly Covered[]): readonly string[] => {
  const was = before.find(({ kind, of }) => kind === 'wording' && of === it.of)
  const [old, now] = [was?.what ?? '[]', it.what].map((each) => JSON.parse(each) as string[])
  const names = it.of ? ['name', 'use by the recipient'] : ['name', 'description']
  return names.flatMap((name, i) =>
    old?.[i] === now?.[i]
      ? []
      : under(it, `${name}: ${quoted(old?.[i] ?? '')} is now ${quoted(now?.[i] ?? '')}`),
  )
}

/** Says what has changed in a purpose. */
export const linesOf = (
  { id, added, longer, removed, shorter, reworded }: PurposeChange,
  old: Config,
): Lines => ({
  wider: [...toSay(added).map(say), ...longer.map((it) => `${say(it)}, longer than before`)],
  narrower: [...toSay(removed).map(say), ...shorter.map((it) => `${say(it)}, shorter than before`)],
  reworded: reworded.flatMap((it) => sayWords(it, coverageOf(old.policy, id))),
})

const STATES: Readonly<Record<PurposeChange['state'], string>> = {
  new: 'is new',
  gone: 'is gone',
  wider: 'covers more',
  narrower: 'covers less',
  reworded: 'is worded otherwise',
  same: 'is declared as a material change',
}

/** The heading of a purpose: its name, what has become of it, and whether it is asked about. */
export const headingOf = ({ id, state, asks }: PurposeChange, old: Config, next: Config): string =>
  `${namedIn([next.policy, old.policy], id, 'en')} (${id}) ${STATES[state]}` +
  (asks ? `: visitors are asked${state === 'new' ? '' : ' again'}` : '')
