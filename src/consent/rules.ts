import { digest } from '../policy/digest'
import { itemsOf } from '../policy/items'
import type { Config, Purpose } from '../policy/types'
import type { Decision, Status } from './types'

/** What a decision means under the policy of today. */
export interface Standing {
  readonly status: Status
  /** Ids of the purposes and services that are granted, in the order of the policy. */
  readonly granted: ReadonlySet<string>
}

const DAY = 864e5

const FIXED: readonly unknown[] = ['necessary', 'contract', 'law', 'published', 'vital']

/**
 * Whether a visitor may refuse a purpose: its basis is consent or opt-out, or its data is sensitive. A
 * basis that is none, in a configuration not yet checked, lets nothing in either.
 */
export const isRefusable = ({ basis, sensitive }: Purpose): boolean =>
  !!sensitive || !FIXED.includes(basis)

/** Ids of the purposes a visitor may refuse. */
export const refusableOf = ({ policy }: Config): readonly string[] =>
  policy.purposes.filter(isRefusable).map(({ id }) => id)

/** The entry a decision on an id leaves in the consent cookie. */
export const entryOf = ({ policy }: Config, id: string, choice: boolean): string =>
  `${id}.${+choice}.${digest(policy, id)}`

/** Says what a decision means. At the time 0 it is not known yet: an opt-out may have been used. */
export const judge = (config: Config, decision: Decision | undefined, now: number): Standing => {
  const granted = new Set<string>()
  const { policy, cookie } = config
  const { choices, entries = [], decidedAt = now, policyVersion } = decision ?? {}
  const isYes = Object.values(choices ?? {}).some(Boolean)
  const expired = now - decidedAt > (isYes ? cookie.days : cookie.daysRefused) * DAY
  let lapsed = expired || (!!decision && policyVersion !== policy.version)
  let complete = !expired

  for (const { id, purpose, basis, sensitive } of itemsOf(policy)) {
    const free = policy.purposes.some((each) => each.id === (purpose ?? id) && isRefusable(each))
    let choice = free ? choices?.[id] : true
    // Consent covers what was said when it was given, for as long as was said. A refusal needs
    // neither: whoever refused less has not agreed to more, nor to the same later on.
    if (free && choice && (expired || !entries.includes(entryOf(config, id, true)))) {
      choice = undefined
      lapsed = true
    }
    if (!purpose && choice === undefined) complete = false
    if (choice ?? (purpose ? granted.has(purpose) : basis === 'optout' && !sensitive && !!now))
      granted.add(id)
  }
  return { status: complete ? 'decided' : lapsed ? 'lapsed' : 'undecided', granted }
}
