// Compares two policies purpose by purpose.
import { writeJson } from './json'
import { compareCoverage, isKept, isNarrower, isWider } from './compare'
import type { Difference } from './compare'
import { coverageOf } from './coverage'
import type { Change, Policy } from './types'

/** How a purpose differs between two policies. */
export interface PurposeDiff extends Difference {
  /** Id of the purpose. */
  readonly id: string
  /**
   * `new`, `gone`: only one of the policies has it. `wider`: it covers something it did not cover before.
   * `narrower`: it covers less, and nothing more. `reworded`: it covers the same in new wording. `same`:
   * it has not changed.
   */
  readonly state: 'new' | 'gone' | 'wider' | 'narrower' | 'reworded' | 'same'
  /** Whether visitors who consented under the first policy are asked again. */
  readonly asks: boolean
}

/** How two policies differ. */
export interface PolicyDiff {
  readonly from: string
  readonly to: string
  /** The purposes of both policies: those of the second policy in its order, then removed ones. */
  readonly purposes: readonly PurposeDiff[]
  /** Published changes that only the second policy has, regardless of their summaries. */
  readonly declared: readonly Change[]
  /** Ids of the purposes whose coverage or wording has changed without a newly published change. */
  readonly undeclared: readonly string[]
  /** The kind of the whole change: `material` if a purpose is new, covers more or is worded differently. */
  readonly kind: 'material' | 'minor' | 'none'
}

const stateOf = (difference: Difference, isNew: boolean, isGone: boolean): PurposeDiff['state'] => {
  if (isNew) return 'new'
  if (isGone) return 'gone'
  if (isWider(difference)) return 'wider'
  if (difference.reworded.length) return 'reworded'
  return isNarrower(difference) ? 'narrower' : 'same'
}

/** Identifies a published change regardless of its summary, which may be corrected later. */
const keyOf = ({ version, kind, purposes }: Change): string =>
  writeJson([version, kind, [...purposes].sort()])

/**
 * Compares what each purpose covers in two policies.
 *
 * Visitors are asked again about a purpose that covers more, whatever `changes` declares, and not about
 * one that covers less. They are asked again about new wording unless a `minor` change declares it.
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
  const isDeclared = (id: string): boolean =>
    declared.some(
      (change) =>
        change.purposes.includes(id) || (change.kind === 'minor' && !change.purposes.length),
    )

  return {
    from: before.version,
    to: now.version,
    purposes,
    declared,
    undeclared: changed.filter(({ id }) => !isDeclared(id)).map(({ id }) => id),
    kind: changed.some(({ state }) => ['new', 'wider', 'reworded'].includes(state))
      ? 'material'
      : changed.length
        ? 'minor'
        : 'none',
  }
}
