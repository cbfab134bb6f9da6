import { digest } from '../policy/digest'
import type { Config, Purpose, Service } from '../policy/types'
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

/** Every purpose and service of a policy. A service has no basis of its own, a purpose no purpose. */
export const itemsOf = ({
  policy,
}: Config): readonly (Partial<Purpose & Service> & { readonly id: string })[] => [
  ...policy.purposes,
  ...policy.services,
]

/** The entry a decision on an id leaves in the consent cookie. */
export const entryOf = ({ policy }: Config, id: string, choice: boolean): string =>
  `${id}.${+choice}.${digest(policy, id)}`

/** Says what a decision means. At the time 0 it is not known yet: an opt-out may have been used. */
export const judge = (config: Config, decision: Decision | undefined, now: number): Standing => {
  const granted = new Set<string>()
  const refusable = refusableOf(config)
  const { days, daysRefused } = config.cookie
  const isYes = Object.values(decision?.choices ?? {}).includes(true)
  const expired = !!decision && now - decision.decidedAt > (isYes ? days : daysRefused) * DAY
  let lapsed = !!decision && (expired || decision.policyVersion !== config.policy.version)
  let complete = !expired

  for (const { id, purpose, basis, sensitive } of itemsOf(config)) {
    const free = refusable.includes(purpose ?? id)
    let choice = free ? decision?.choices[id] : true
    // Consent covers what was said when it was given, for as long as was said. A refusal needs
    // neither: whoever refused less has not agreed to more, nor to the same later on.
    if (free && choice && (expired || !decision?.entries.includes(entryOf(config, id, true)))) {
      choice = undefined
      lapsed = true
    }
    if (!purpose && choice === undefined) complete = false
    if (choice ?? (purpose ? granted.has(purpose) : basis === 'optout' && !sensitive && !!now))
      granted.add(id)
  }
  return { status: complete ? 'decided' : lapsed ? 'lapsed' : 'undecided', granted }
}
