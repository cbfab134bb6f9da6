import { isRefusable } from '../consent/rules'
import { diffPolicies } from '../policy/diff'
import type { PolicyDiff, PurposeDiff } from '../policy/diff'
import type { Config } from '../policy/types'

/** What has changed in one purpose, as an owner has to know it. */
export interface PurposeChange extends PurposeDiff {
  /** Whether visitors are asked about it. What cannot be refused is not asked about. */
  readonly asks: boolean
  /** Whether no new entry of `policy.changes` says so. */
  readonly undeclared: boolean
  /** Whether visitors are asked about it for covering more, and only entries of kind `minor` name it. */
  readonly belittled: boolean
}

/** The purposes that have changed, or that a new entry declares as changed in a material way. */
export interface Changes extends Pick<PolicyDiff, 'from' | 'to' | 'kind'> {
  readonly purposes: readonly PurposeChange[]
}

/**
 * Compares two configurations. A minor entry that names no purpose is about the words of all, and so it
 * declares nothing of a purpose that covers more.
 */
export const changesBetween = (old: Config, next: Config): Changes => {
  const { from, to, kind, purposes, declared, undeclared } = diffPolicies(old.policy, next.policy)
  const isMore = ({ state }: PurposeDiff): boolean => state === 'new' || state === 'wider'

  return {
    from,
    to,
    kind,
    purposes: purposes
      .filter(({ state, asks }) => state !== 'same' || asks)
      .map((each) => {
        const { id } = each
        const purpose = next.policy.purposes.find((it) => it.id === id)
        const naming = declared.filter((it) => it.purposes.includes(id))
        const asks = each.asks && !!purpose && isRefusable(purpose)
        const isMinor = naming.length > 0 && naming.every((it) => it.kind === 'minor')
        return {
          ...each,
          asks,
          undeclared: undeclared.includes(id) || (isMore(each) && !naming.length),
          belittled: asks && isMore(each) && isMinor,
        }
      }),
  }
}
