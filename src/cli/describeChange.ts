// Describes in English what has changed in a purpose, one line for each item.
import { coverageOf } from '../policy/coverage'
import type { Covered } from '../policy/coverage'
import type { Config } from '../policy/types'
import { purposeName, textIn } from './changeEntries'
import type { PurposeChange } from './compareConfigs'

/** Descriptions of what a purpose covers in addition, no longer covers, and says in new wording. */
export interface ChangeDescription {
  readonly wider: readonly string[]
  readonly narrower: readonly string[]
  readonly reworded: readonly string[]
}

const quoted = (text: string): string => `“${text}”`

const describeDuration = (duration: string): string =>
  duration === 'session' ? 'until the browser is closed' : `for ${duration}`

const describeItem = ({ kind, what, duration, text }: Covered): string => {
  const name = quoted(text ? textIn(text, 'en') : what)
  switch (kind) {
    case 'service':
      return `the service ${name}`
    case 'sends':
      return `sends ${name}`
    case 'host':
      return `the host ${what}`
    case 'cookie':
      return `the cookie ${what}, stored ${describeDuration(duration)}`
    case 'storage':
      return `the ${what.replace(' ', ' storage entry ')}`
    case 'basis':
      return `the basis ${what.replace(' ', ', ')}`
    case 'recipient': {
      const [, role = '', country] = JSON.parse(what) as readonly string[]
      return `the recipient ${name}, ${role}${country ? `, ${country}` : ''}`
    }
    default:
      return `${kind} ${name}`
  }
}

const withService = ({ of }: Covered, text: string): string => (of ? `${of}: ${text}` : text)
const describe = (item: Covered): string => withService(item, describeItem(item))

/** Leaves out the purpose of a service: the line of the service itself implies it. */
const withoutPurposes = (items: readonly Covered[]): readonly Covered[] =>
  items.filter(({ kind }) => kind !== 'purpose')

/** Describes which of the texts in a wording have changed, and from what to what. */
const describeWording = (item: Covered, before: readonly Covered[]): readonly string[] => {
  const previous = before.find(({ kind, of }) => kind === 'wording' && of === item.of)
  const [old, now] = [previous?.what ?? '[]', item.what].map((each) => JSON.parse(each) as string[])
  const fields = item.of ? ['name', 'use by the recipient'] : ['name', 'description']
  return fields.flatMap((field, i) =>
    old?.[i] === now?.[i]
      ? []
      : withService(item, `${field}: ${quoted(old?.[i] ?? '')} is now ${quoted(now?.[i] ?? '')}`),
  )
}

/** Describes what has changed in a purpose since the old configuration. */
export const describeChange = (
  { id, added, longer, removed, shorter, reworded }: PurposeChange,
  old: Config,
): ChangeDescription => ({
  wider: [
    ...withoutPurposes(added).map(describe),
    ...longer.map((item) => `${describe(item)}, longer than before`),
  ],
  narrower: [
    ...withoutPurposes(removed).map(describe),
    ...shorter.map((item) => `${describe(item)}, shorter than before`),
  ],
  reworded: reworded.flatMap((item) => describeWording(item, coverageOf(old.policy, id))),
})

const STATES: Readonly<Record<PurposeChange['state'], string>> = {
  new: 'is new',
  gone: 'has been removed',
  wider: 'covers more',
  narrower: 'covers less',
  reworded: 'is worded differently',
  same: 'is declared as a material change',
}

/** Returns the heading for a purpose: its name, how it has changed, and whether visitors are asked about it. */
export const changeHeading = (
  { id, state, asks }: PurposeChange,
  old: Config,
  next: Config,
): string =>
  `${purposeName([next.policy, old.policy], id, 'en')} (${id}) ${STATES[state]}` +
  (asks ? `: visitors are asked${state === 'new' ? '' : ' again'}` : '')
