import { digest } from '../policy/digest'
import type { Config, Purpose } from '../policy/types'
import type { Decision, Status } from './types'

/** What a decision means under the policy in force. */
export interface Standing {
  readonly status: Status
  /** Ids of the purposes and services that are granted, in the order of the policy. */
  readonly granted: ReadonlySet<string>
  /** Whether a yes was given for something that the policy describes differently by now. */
  readonly isOutdated: boolean
  /** Whether a choice was made too long ago to count. */
  readonly isExpired: boolean
  /** Whether Global Privacy Control is on and refuses purposes with the basis `optout`. */
  readonly gpc: boolean
}

const DAY = 864e5

const FIXED: readonly unknown[] = ['necessary', 'contract', 'law', 'published', 'vital']

/**
 * Whether a visitor may refuse a purpose: its basis is consent or opt-out, or its data is sensitive. A
 * basis that is not known asks for consent, too.
 */
export const isRefusable = ({ basis, sensitive }: Purpose): boolean =>
  !!sensitive || !FIXED.includes(basis)

/** Ids of the purposes a visitor may refuse. */
export const refusableOf = ({ policy }: Config): readonly string[] =>
  policy.purposes.filter(isRefusable).map(({ id }) => id)

/** Whether anything depends on Global Privacy Control: the site obeys it, and has purposes that it refuses. */
export const obeysGpc = ({ policy, signals }: Config): boolean =>
  signals.gpc !== 'ignore' && policy.purposes.some(({ basis }) => basis === 'optout')

/** The entry that a decision on an id leaves in the consent cookie. */
export const entryOf = ({ policy }: Config, id: string, choice: boolean): string =>
  `${id}.${+choice}.${digest(policy, id)}`

/**
 * Judges what a decision means.
 *
 * @param now milliseconds since 1970; 0 while the cookie has not been read, since an opt-out may have
 *   been used
 * @param sendsGpc whether the browser sends Global Privacy Control. It refuses what is granted until it is
 *   refused. A yes outweighs it only if it was given in spite of it
 */
export const judge = (
  config: Config,
  decision: Decision | undefined,
  now: number,
  sendsGpc?: boolean,
): Standing => {
  const { policy, cookie } = config
  const gpc = !!sendsGpc && obeysGpc(config)
  const { choices, entries = [], decidedAt = now, policyVersion } = decision ?? {}
  const isYes = Object.values(choices ?? {}).some(Boolean)
  const isExpired = now - decidedAt > (isYes ? cookie.days : cookie.daysRefused) * DAY
  const granted = new Set<string>()
  let isOutdated = false

  const isSignalled = ({ basis }: Purpose): boolean => gpc && basis === 'optout'
  /** The choice on an id, as far as it holds. */
  const choiceOn = (id: string): boolean | undefined => {
    const choice = choices?.[id]
    // Consent covers what was described when it was given, for as long as was said. A refusal needs
    // neither: whoever refused less has not agreed to more, nor to the same later on.
    if (!choice || (!isExpired && entries.includes(entryOf(config, id, true)))) return choice
    isOutdated = true
    return undefined
  }

  const choiceIn = (id: string, purpose: Purpose): boolean | undefined => {
    const choice = !isRefusable(purpose) || choiceOn(id)
    return choice && isSignalled(purpose) && !decision?.gpc ? false : choice
  }
  let isComplete = !isExpired
  for (const purpose of policy.purposes) {
    const { id, basis, sensitive } = purpose
    const choice = choiceIn(id, purpose) ?? (isSignalled(purpose) ? false : undefined)
    if (choice === undefined && !purpose.tellOnly) isComplete = false
    if (choice ?? (basis === 'optout' && !sensitive && !!now)) granted.add(id)
  }
  for (const { id, purpose: of } of policy.services) {
    // A service of a purpose that the policy does not have is never granted.
    const purpose = policy.purposes.find((each) => each.id === of)
    if (purpose && (choiceIn(id, purpose) ?? granted.has(of))) granted.add(id)
  }
  const hasLapsed = isExpired || isOutdated || (!!decision && policyVersion !== policy.version)
  return {
    status: isComplete ? 'decided' : hasLapsed ? 'lapsed' : 'undecided',
    granted,
    isOutdated,
    isExpired,
    gpc,
  }
}
