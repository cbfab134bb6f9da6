// Compares what a purpose or a service covers in two policies, and decides whether consent still holds.
import type { Covered, CoveredKind } from './coverage'
import { minutesOf } from './duration'
import { matchName } from './match'

/** How the coverage of a purpose or a service has changed. */
export interface Difference {
  /** Items that are covered now and were not before. */
  readonly added: readonly Covered[]
  /** Cookies with a longer duration than before, as they are now. */
  readonly longer: readonly Covered[]
  /** Items that were covered before and are not now. */
  readonly removed: readonly Covered[]
  /** Cookies with a shorter duration than before, as they are now. */
  readonly shorter: readonly Covered[]
  /** Changed wordings, as they are now. */
  readonly reworded: readonly Covered[]
  /** Newly published changes that name the purpose. */
  readonly declared: readonly Covered[]
}

/** Kinds that describe or announce something, without letting the site do anything. */
const DESCRIPTIVE: readonly CoveredKind[] = ['wording', 'material', 'minor']

/** Whether an item is something that the visitor consents to, and not a wording or a published change. */
export const isConsentedItem = ({ kind }: Covered): boolean => !DESCRIPTIVE.includes(kind)

/** Whether one declared host includes all URLs of another: `example.net` includes `example.net:8080/maps`. */
const includesHost = (wide: string, narrow: string): boolean => {
  const [[wideHost = '', ...widePath], [host = '', ...path]] = [wide, narrow].map((each) =>
    each.replace(/\/*$/, '').split('/'),
  ) as [string[], string[]]
  return (
    matchName(wideHost, wideHost.includes(':') ? host : host.replace(/:.*/, '')) &&
    widePath.every((part, i) => part === path[i])
  )
}

/** Whether one item includes another, regardless of durations. */
const includes = (wide: Covered, narrow: Covered): boolean => {
  if (wide.kind !== narrow.kind || wide.of !== narrow.of) return false
  if (wide.what === narrow.what) return true
  if (wide.kind === 'host') return includesHost(wide.what, narrow.what)
  // `_pk_*` includes `_pk_id*`: only a wildcard can match the `*` in the narrower name.
  return ['cookie', 'storage'].includes(wide.kind) && matchName(wide.what, narrow.what)
}

const isAsLong = (wide: Covered, narrow: Covered): boolean =>
  wide.duration === narrow.duration || minutesOf(wide.duration) >= minutesOf(narrow.duration)

/** Compares two coverages. The order of items does not matter. */
export const compareCoverage = (
  before: readonly Covered[],
  now: readonly Covered[],
): Difference => {
  const isMissing = (list: readonly Covered[], item: Covered): boolean =>
    !list.some((each) => includes(each, item))
  const isShorterIn = (list: readonly Covered[], item: Covered): boolean =>
    !isMissing(list, item) && !list.some((each) => includes(each, item) && isAsLong(each, item))
  const items = now.filter(isConsentedItem)
  // A new service as a whole has no previous wording.
  const isKnown = ({ of }: Covered): boolean => before.some((each) => each.of === of)

  return {
    added: items.filter((item) => isMissing(before, item)),
    longer: items.filter((item) => isShorterIn(before, item)),
    removed: before.filter((item) => isConsentedItem(item) && isMissing(now, item)),
    shorter: items.filter(
      (item) =>
        !isShorterIn(before, item) &&
        before.some((each) => includes(each, item) && isShorterIn([item], each)),
    ),
    reworded: now.filter(
      (item) => item.kind === 'wording' && isKnown(item) && isMissing(before, item),
    ),
    declared: now.filter(
      (item) => (item.kind === 'material' || item.kind === 'minor') && isMissing(before, item),
    ),
  }
}

/** Whether more is covered than before. */
export const isWider = ({ added, longer }: Difference): boolean => !!(added.length + longer.length)

/** Whether less is covered than before, and nothing more. */
export const isNarrower = (difference: Difference): boolean =>
  !isWider(difference) && !!(difference.removed.length + difference.shorter.length)

/**
 * Whether consent to the previous coverage holds for the current one.
 *
 * It does not if more is covered. If the wording has changed, it holds only if a minor change was
 * published for it. A change that is published as material ends it, unless the purpose only covers less.
 */
export const isKept = (difference: Difference): boolean => {
  const { declared, reworded } = difference
  const isMaterial = declared.some(({ kind }) => kind === 'material')
  if (isWider(difference)) return false
  if (reworded.length) return declared.some(({ excuses }) => excuses) && !isMaterial
  return !isMaterial || isNarrower(difference)
}
