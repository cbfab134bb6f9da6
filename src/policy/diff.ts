import { compareCoverage, isKept, isNarrower, isWider } from './compare'
import type { Difference } from './compare'
import { coverageOf } from './coverage'
import type { Change, Policy } from './types'

/** How a purpose differs between two policies. */
export interface PurposeDiff extends Difference {
  /** Id of the purpose. */
  readonly id: string
  /**
   * `new` and `gone`: it is in one policy only. `wider`: it covers something it did not cover.
   * `narrower`: it covers less and nothing more. `reworded`: the same in other words. `same`: nothing
   * of it has changed.
   */
  readonly state: 'new' | 'gone' | 'wider' | 'narrower' | 'reworded' | 'same'
  /** Whether visitors who have agreed to the first policy are asked again. */
  readonly asks: boolean
}

/** How two policies differ. */
export interface PolicyDiff {
  readonly from: string
  readonly to: string
  /** Purposes of both, those of the second policy first, in its order. */
  readonly purposes: readonly PurposeDiff[]
  /** Published changes that are in the second policy and not in the first, in whatever words. */
  readonly declared: readonly Change[]
  /** Ids of the purposes that have changed in what they cover or say, and no new change names. */
  readonly undeclared: readonly string[]
  /** What the change as a whole is: `material` where a purpose covers more, is new or is worded otherwise. */
  readonly kind: 'material' | 'minor' | 'none'
}

const stateOf = (difference: Difference, isNew: boolean, isGone: boolean): PurposeDiff['state'] => {
  if (isNew) return 'new'
  if (isGone) return 'gone'
  if (isWider(difference)) return 'wider'
  if (difference.reworded.length) return 'reworded'
  return isNarrower(difference) ? 'narrower' : 'same'
}

/** What an entry declares, whatever its words: they may be mended. */
const keyOf = ({ version, kind, purposes }: Change): string =>
  JSON.stringify([version, kind, [...purposes].sort()])

/**
 * Compares two policies: what each purpose covers now and did not, and the other way about.
 *
 * A purpose that covers more is asked again whatever is declared, one that covers less is not. Other
 * words ask again unless a `minor` change that names the purpose is published with them.
 */
export const diffPolicies = (before: Policy, now: Policy): PolicyDiff => {
  const ids = new Set([...now.purposes, ...before.purposes].map(({ id }) => id))
  const purposes = [...ids].map((id): PurposeDiff => {
    const [old, next] = [coverageOf(before, id), coverageOf(now, id)]
    const difference = compareCoverage(old, next)
    const state = stateOf(difference, !old.length, !next.length)
    return {
      id,
      state,
      asks: state === 'new' || (state !== 'gone' && !isKept(difference)),
      ...difference,
    }
  })
  const known = new Set(before.changes.map(keyOf))
  const declared = now.changes.filter((each) => !known.has(keyOf(each)))
  const changed = purposes.filter(({ state }) => state !== 'same')

  return {
    from: before.version,
    to: now.version,
    purposes,
    declared,
    undeclared: changed
      .filter(
        ({ id }) =>
          !declared.some(
            ({ kind, purposes: named }) =>
              named.includes(id) || (kind === 'minor' && !named.length),
          ),
      )
      .map(({ id }) => id),
    kind: changed.some(({ state }) => ['new', 'wider', 'reworded'].includes(state))
      ? 'material'
      : changed.length
        ? 'minor'
        : 'none',
  }
}
