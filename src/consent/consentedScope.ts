import { writeJson } from '../policy/json'
import { compareCoverage, isKept, isConsentedItem } from '../policy/compare'
import type { Difference } from '../policy/compare'
import { coverageOf } from '../policy/coverage'
import type { Covered, CoveredKind } from '../policy/coverage'
import type { Config } from '../policy/types'
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

interface Memory {
  /** Entries of the consent cookie for which this stands. */
  readonly entries: readonly string[]
  readonly covers: readonly Covered[]
  /** What of it was gone, or kept for less, when the visitor last came. */
  readonly gone: readonly string[]
}

type Row = readonly [kind: string, of: string, what: string, duration: string]

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')
const isRow = (value: unknown): boolean => isTexts(value) && value.length === 4
const rowOf = ({ kind, of, what, duration }: Covered): Row => [kind, of, what, duration]
const keyOf = (it: Covered): string => rowOf(it).join('\n')
const lost = ({ removed, shorter }: Difference): readonly string[] =>
  [...removed, ...shorter].map(keyOf)

/** Reads what was remembered. Whatever else stands there counts for nothing. */
const read = (text: string | undefined): readonly [Map<string, Memory>, Set<string>] => {
  const agreed = new Map<string, Memory>()
  try {
    const [list, seen] = JSON.parse(text ?? '') as [unknown, unknown]
    for (const [id, entries, rows, gone] of list as [string, ...unknown[]][])
      if (isTexts(entries) && Array.isArray(rows) && rows.every(isRow) && isTexts(gone))
        agreed.set(id, {
          entries,
          gone,
          covers: (rows as unknown as Row[]).map(([kind, of, what, duration]) => ({
            kind: kind as CoveredKind,
            of,
            what,
            duration,
          })),
        })
    return [agreed, new Set(isTexts(seen) ? seen : [])]
  } catch {
    return [agreed, new Set()]
  }
}

/**
 * Makes the memory of what was agreed to.
 *
 * @param text what {@link Agreed.text} has given; anything else counts for nothing
 */
export const createAgreed = (config: Config, text: string | undefined): Agreed => {
  const [agreed, seen] = read(text)
  const { policy } = config
  const isYes = (entry: string): boolean => entry.split('.')[1] === '1'
  const idOf = (entry: string): string => entry.split('.')[0] ?? ''

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
  /** What was agreed to stays; how it is said and announced is what the visitor has been told of by now. */
  const renewed = ({ covers }: Memory, now: readonly Covered[]): readonly Covered[] => {
    const isSaid = (it: Covered): boolean =>
      it.kind === 'wording' && now.some(({ of }) => of === it.of)
    const kept = covers.filter((it) => !isSaid(it))
    const known = kept.map(keyOf)
    return [...kept, ...now.filter((it) => !isConsentedItem(it) && !known.includes(keyOf(it)))]
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
    text: () =>
      agreed.size + seen.size
        ? writeJson([
            [...agreed].map(([id, { entries, covers, gone }]) => [
              id,
              entries,
              covers.map(rowOf),
              gone,
            ]),
            [...seen],
          ])
        : undefined,
  }
}
