import { compareCoverage, isKept } from '../policy/compare'
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
  /** Remembers what a decision covers, and forgets what it does not. */
  remember(decision: Decision): void
  /** How what a yes covers differs from what was agreed to; nothing where that is not known. */
  since(id: string): Difference | undefined
  /** Whether a visitor has seen a version of the policy, or an announcement of one. */
  hasSeen(version: string): boolean
  see(version: string): void
  /** Whether nothing was agreed to. */
  isEmpty(): boolean
  /** All of it, to be read again later; nothing where there is nothing to remember. */
  text(): string | undefined
}

interface Memory {
  /** Entries of the consent cookie for which this stands. */
  readonly entries: readonly string[]
  readonly covers: readonly Covered[]
}

type Row = readonly [kind: string, of: string, what: string, duration: string]

/** Kinds that are taken over from today when a yes is renewed: they have asked for nothing. */
const NOTES: readonly CoveredKind[] = ['wording', 'minor', 'material']

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

/** Reads what was remembered. Whatever else stands there counts for nothing. */
const read = (text: string | undefined): readonly [Map<string, Memory>, Set<string>] => {
  const agreed = new Map<string, Memory>()
  try {
    const [list, seen] = JSON.parse(text ?? '') as [unknown, unknown]
    for (const [id, entries, rows] of list as [string, unknown, unknown][])
      if (isTexts(entries) && Array.isArray(rows) && rows.every(isTexts))
        agreed.set(id, {
          entries,
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
    return before && compareCoverage(before.covers, coverageOf(policy, id))
  }
  /** The entry that stands for another one today. */
  const today = (entry: string): string => {
    const id = idOf(entry)
    const difference = isYes(entry) && agreed.get(id)?.entries.includes(entry) && since(id)
    return difference && isKept(difference) ? entryOf(config, id, true) : entry
  }

  return {
    since,
    renew: (decision) => ({ ...decision, entries: decision.entries.map(today) }),
    remember(decision) {
      const ids = new Set<string>()
      for (const entry of decision.entries.filter(isYes)) {
        const id = idOf(entry)
        const now = coverageOf(policy, id)
        const before = agreed.get(id)
        const renewed = today(entry)
        ids.add(id)
        if (renewed !== entry && before)
          agreed.set(id, {
            entries: [...new Set([...before.entries, renewed])],
            covers: [
              ...before.covers.filter(({ kind }) => !NOTES.includes(kind)),
              ...now.filter(({ kind }) => NOTES.includes(kind)),
            ],
          })
        else if (entry === entryOf(config, id, true) && !before?.entries.includes(entry))
          agreed.set(id, { entries: [entry], covers: now })
      }
      for (const id of agreed.keys()) if (!ids.has(id)) agreed.delete(id)
    },
    hasSeen: (version) => seen.has(`seen ${version}`),
    see(version) {
      seen.add(`seen ${version}`)
    },
    isEmpty: () => !agreed.size,
    text: () =>
      agreed.size + seen.size
        ? JSON.stringify([
            [...agreed].map(([id, { entries, covers }]) => [
              id,
              entries,
              covers.map(({ kind, of, what, duration }): Row => [kind, of, what, duration]),
            ]),
            [...seen],
          ])
        : undefined,
  }
}
