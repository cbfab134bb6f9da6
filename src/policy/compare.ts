import type { Covered, CoveredKind } from './coverage'
import { minutesOf } from './duration'
import { matchName } from './match'

/** How what is covered differs from what was. */
export interface Difference {
  /** Things that are covered now and were not. */
  readonly added: readonly Covered[]
  /** Cookies that are kept longer than they were, as they are now. */
  readonly longer: readonly Covered[]
  /** Things that were covered and are not now. */
  readonly removed: readonly Covered[]
  /** Cookies that are kept for less than they were, as they are now. */
  readonly shorter: readonly Covered[]
  /** Wordings that have changed, as they are now. */
  readonly reworded: readonly Covered[]
  /** Published changes that name the purpose, and were not published before. */
  readonly declared: readonly Covered[]
}

/** What says something and asks for nothing. */
const NOTES: readonly CoveredKind[] = ['wording', 'material', 'minor']

/** Whether it is something that a yes allows, and not how it is said or announced. */
export const isThing = ({ kind }: Covered): boolean => !NOTES.includes(kind)

/** Whether each address of one declared host is one of another: `example.net` has `example.net:8080/maps`. */
const hasHost = (wide: string, narrow: string): boolean => {
  const [[wideHost = '', ...widePath], [host = '', ...path]] = [wide, narrow].map((each) =>
    each.replace(/\/*$/, '').split('/'),
  ) as [string[], string[]]
  return (
    matchName(wideHost, wideHost.includes(':') ? host : host.replace(/:.*/, '')) &&
    widePath.every((part, i) => part === path[i])
  )
}

/** Whether one thing covers another, leaving aside how long it is kept. */
const names = (wide: Covered, narrow: Covered): boolean => {
  if (wide.kind !== narrow.kind || wide.of !== narrow.of) return false
  if (wide.what === narrow.what) return true
  if (wide.kind === 'host') return hasHost(wide.what, narrow.what)
  // `_pk_*` covers `_pk_id*`: a star in the narrow one is what only a star of the wide one stands for.
  return ['cookie', 'storage'].includes(wide.kind) && matchName(wide.what, narrow.what)
}

const isAsLong = (wide: Covered, narrow: Covered): boolean =>
  wide.duration === narrow.duration || minutesOf(wide.duration) >= minutesOf(narrow.duration)

/** Compares what is covered now with what was. The order does not count. */
export const compareCoverage = (
  before: readonly Covered[],
  now: readonly Covered[],
): Difference => {
  const lacks = (list: readonly Covered[], it: Covered): boolean =>
    !list.some((each) => names(each, it))
  const keepsLess = (list: readonly Covered[], it: Covered): boolean =>
    !lacks(list, it) && !list.some((each) => names(each, it) && isAsLong(each, it))
  const things = now.filter(isThing)
  // What is new as a whole has no wording that could have changed.
  const isKnown = ({ of }: Covered): boolean => before.some((each) => each.of === of)

  return {
    added: things.filter((it) => lacks(before, it)),
    longer: things.filter((it) => keepsLess(before, it)),
    removed: before.filter((it) => isThing(it) && lacks(now, it)),
    shorter: things.filter(
      (it) =>
        !keepsLess(before, it) && before.some((each) => names(each, it) && keepsLess([it], each)),
    ),
    reworded: now.filter((it) => it.kind === 'wording' && isKnown(it) && lacks(before, it)),
    declared: now.filter(
      (it) => (it.kind === 'material' || it.kind === 'minor') && lacks(before, it),
    ),
  }
}

/** Whether more is covered than was. */
export const isWider = ({ added, longer }: Difference): boolean => !!(added.length + longer.length)

/** Whether less is covered than was, and nothing more. */
export const isNarrower = (difference: Difference): boolean =>
  !isWider(difference) && !!(difference.removed.length + difference.shorter.length)

/**
 * Whether a yes to what was covered before holds for what is covered now.
 *
 * More is never covered. Other words are, where a minor change was published for them. A change that is
 * published as material asks again, unless all it does is take away.
 */
export const isKept = (difference: Difference): boolean => {
  const { declared, reworded } = difference
  const isMaterial = declared.some(({ kind }) => kind === 'material')
  if (isWider(difference)) return false
  if (reworded.length) return declared.some(({ excuses }) => excuses) && !isMaterial
  return !isMaterial || isNarrower(difference)
}
