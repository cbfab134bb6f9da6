// Compares two configurations, as `sekisho diff` and `sekisho check --against` report it.
import { isRefusable } from '../consent/rules'
import { diffPolicies } from '../policy/diff'
import type { PolicyDiff, PurposeDiff } from '../policy/diff'
import type { Config } from '../policy/types'

/** The change of one purpose, with what it means for visitors and for `policy.changes`. */
export interface PurposeChange extends PurposeDiff {
  /** Whether visitors are asked about it. They are never asked about purposes that cannot be refused. */
  readonly asks: boolean
  /** Whether no new entry of `policy.changes` declares it. */
  readonly undeclared: boolean
  /** Whether visitors are asked because the purpose covers more, while `policy.changes` calls it `minor`. */
  readonly understated: boolean
}

/** The purposes that have changed, or that a new entry of `policy.changes` declares as material. */
export interface ConfigChanges extends Pick<PolicyDiff, 'from' | 'to' | 'kind'> {
  readonly purposes: readonly PurposeChange[]
}

/**
 * Compares two configurations. A minor entry without purposes declares new wording only, so it does not
 * declare a purpose that covers more.
 */
export const compareConfigs = (old: Config, next: Config): ConfigChanges => {
  const { from, to, kind, purposes, declared, undeclared } = diffPolicies(old.policy, next.policy)
  const coversMore = ({ state }: PurposeDiff): boolean => state === 'new' || state === 'wider'

  return {
    from,
    to,
    kind,
    purposes: purposes
      .filter(({ state, asks }) => state !== 'same' || asks)
      .map((diff) => {
        const { id } = diff
        const purpose = next.policy.purposes.find((each) => each.id === id)
        const entries = declared.filter((entry) => entry.purposes.includes(id))
        const asks = diff.asks && !!purpose && isRefusable(purpose)
        const isMinor = entries.length > 0 && entries.every((entry) => entry.kind === 'minor')
        return {
          ...diff,
          asks,
          undeclared: undeclared.includes(id) || (coversMore(diff) && !entries.length),
          understated: asks && coversMore(diff) && isMinor,
        }
      }),
  }
}
