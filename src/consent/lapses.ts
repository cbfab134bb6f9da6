// Which answers of a visitor do not hold under the policy in force, and what has changed of their purposes.
import { changesSince } from '../policy/changes'
import { isKept } from '../policy/compare'
import type { Config } from '../policy/types'
import type { Agreed } from './consentedScope'
import { entryOf, isRefusable } from './rules'
import type { Decision, Lapse } from './types'

/** Lists the purposes that are asked again, or for the first time, since a decision. */
export const lapsesOf = (
  config: Config,
  agreed: Agreed,
  { choices, entries, policyVersion }: Decision,
): readonly Lapse[] => {
  const { policy } = config
  const changes = changesSince(policy, policyVersion)

  return policy.purposes.filter(isRefusable).flatMap(({ id }): readonly Lapse[] => {
    const isNew = choices[id] === undefined
    const difference = agreed.since(id)
    // Refused, a yes that covers today, or never asked under this very policy.
    if (
      choices[id] === false ||
      entries.includes(entryOf(config, id, true)) ||
      (isNew && policyVersion === policy.version)
    )
      return []
    if (!isNew && difference && isKept(difference)) return []
    const { added = [], longer = [], reworded = [] } = difference ?? {}
    return [
      {
        id,
        isNew,
        added: isNew ? [] : [...added, ...longer],
        isReworded: !!reworded.length,
        changes: changes.filter((each) => each.purposes.includes(id)),
      },
    ]
  })
}
