import { compareCoverage, isKept, isConsentedItem } from '../policy/compare'
import type { Difference } from '../policy/compare'
import { coverageOf } from '../policy/coverage'
import type { Covered } from '../policy/coverage'
import type { Config } from '../policy/types'
import { keyOf, readScopes, writeScopes } from './consentedScopeText'
import type { ConsentedScope } from './consentedScopeText'
import { idOf, isYes } from './entry'
import { entryOf } from './rules'
import type { Decision } from './types'

/** What was agreed to, as far as it is remembered: a digest says that something has changed, this says what. */
export interface Agreed {
  /**
   * A decision as it stands today: a yes whose purpose covers no more than was agreed to has the digest
   * of today.
   */
  renew(decision: Decision): Decision
  /**
   * Remembers what a decision covers, and forgets what it does not.
   *
   * @param chosen ids on which it was decided just now: they cover what they cover today, and no more
   */
  remember(decision: Decision, chosen?: readonly string[]): void
  /** How what a yes covers differs from what was agreed to; nothing where that is not known. */
  since(id: string): Difference | undefined
  /** Whether a visitor has seen something, by its mark. */
  hasSeen(mark: string): boolean
  see(mark: string): void
  /** Whether nothing was agreed to. */
  isEmpty(): boolean
  /** All of it, to be read again later; nothing where there is nothing to remember. */
  text(): string | undefined
}

const lost = ({ removed, shorter }: Difference): readonly string[] =>
  [...removed, ...shorter].map(keyOf)

/** What was agreed to stays; how it is said and announced is what the visitor has been told of by now. */
const renewed = ({ covers }: ConsentedScope, now: readonly Covered[]): readonly Covered[] => {
  const isSaid = (it: Covered): boolean =>
    it.kind === 'wording' && now.some(({ of }) => of === it.of)
  const kept = covers.filter((it) => !isSaid(it))
  const known = kept.map(keyOf)
  return [...kept, ...now.filter((it) => !isConsentedItem(it) && !known.includes(keyOf(it)))]
}

/**
 * Makes the memory of what was agreed to.
 *
 * @param text what {@link Agreed.text} has given; anything else counts for nothing
 */
export const createAgreed = (config: Config, text: string | undefined): Agreed => {
  const [agreed, seen] = readScopes(text)
  const { policy } = config

  const since = (id: string): Difference | undefined => {
    const before = agreed.get(id)
    if (!before) return undefined
    const difference = compareCoverage(before.covers, coverageOf(policy, id))
    const isNews = (it: Covered): boolean => !before.gone.includes(keyOf(it))
    // What went with an earlier release is no reason for what is declared in this one.
    return {
      ...difference,
      removed: difference.removed.filter(isNews),
      shorter: difference.shorter.filter(isNews),
    }
  }
  /** The entry that stands for another one today. */
  const today = (entry: string): string => {
    const id = idOf(entry)
    const before = agreed.get(id)
    if (!isYes(entry) || !before?.entries.includes(entry)) return entry
    const now = entryOf(config, id, true)
    const difference = since(id)
    return before.entries.includes(now) || (difference && isKept(difference)) ? now : entry
  }

  return {
    since,
    renew: (decision) =>
      Object.freeze({ ...decision, entries: Object.freeze(decision.entries.map(today)) }),
    remember(decision, chosen = []) {
      const ids = new Set<string>()
      for (const entry of decision.entries.filter(isYes)) {
        const id = idOf(entry)
        const covers = coverageOf(policy, id)
        const before = agreed.get(id)
        const standing = today(entry)
        ids.add(id)
        // What lapses is remembered as it was, for it may come back.
        if (standing !== entryOf(config, id, true)) continue
        agreed.set(
          id,
          before?.entries.includes(entry) && !chosen.includes(id)
            ? {
                entries: [...new Set([...before.entries, standing])],
                covers: renewed(before, covers),
                gone: lost(compareCoverage(before.covers, covers)),
              }
            : { entries: [entry], covers, gone: [] },
        )
      }
      for (const id of agreed.keys()) if (!ids.has(id)) agreed.delete(id)
    },
    hasSeen: (mark) => seen.has(mark),
    see(mark) {
      seen.add(mark)
    },
    isEmpty: () => !agreed.size,
    text: () => (agreed.size + seen.size ? writeScopes(agreed, seen) : undefined),
  }
}
