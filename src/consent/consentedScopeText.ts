// What was agreed to, as text: how it is remembered from one page to the next.
import type { Covered, CoveredKind } from '../policy/coverage'
import { writeJson } from '../policy/json'

/** What the yes to one purpose or service covers. */
export interface ConsentedScope {
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

/** Tells one covered item from another. */
export const keyOf = (it: Covered): string => rowOf(it).join('\n')

/**
 * Reads what was remembered. Whatever else stands there counts for nothing.
 *
 * @returns scopes by id, and the marks of what the visitor has seen
 */
export const readScopes = (
  text: string | undefined,
): readonly [Map<string, ConsentedScope>, Set<string>] => {
  const agreed = new Map<string, ConsentedScope>()
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

/** Writes it down, to be read by {@link readScopes}. */
export const writeScopes = (
  agreed: ReadonlyMap<string, ConsentedScope>,
  seen: ReadonlySet<string>,
): string =>
  writeJson([
    [...agreed].map(([id, { entries, covers, gone }]) => [id, entries, covers.map(rowOf), gone]),
    [...seen],
  ])
