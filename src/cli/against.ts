import type { Config } from '../policy/types'
import { changesBetween } from './changes'
import type { PurposeChange } from './changes'
import { linesOf } from './differences'
import type { Finding } from './findings'

/** Rules that need an older configuration. */
export const AGAINST_RULES = [
  'asks-again',
  'undeclared-change',
  'called-minor',
  'same-version',
] as const

/** More reasons than this are counted and not named. */
const MOST_NAMED = 3

const reasonsOf = (change: PurposeChange, old: Config): string => {
  const { wider, reworded } = linesOf(change, old)
  const all = [...wider, ...reworded]
  const rest = all.length - MOST_NAMED
  return (
    all.slice(0, MOST_NAMED).join('; ') + (rest > 0 ? `; and ${rest} more` : '') ||
    'a change of it is declared as material'
  )
}

/**
 * What visitors of an older configuration would meet: purposes they would be asked about again, and
 * changes that nobody has declared, which count as material.
 */
export const against = (old: Config, next: Config): readonly Finding[] => {
  const { purposes } = changesBetween(old, next)
  const { version } = old.policy
  const pathOf = (id: string): string => {
    const at = next.policy.purposes.findIndex((each) => each.id === id)
    return at < 0 ? 'policy.purposes' : `policy.purposes[${at}]`
  }
  const found = (
    rule: (typeof AGAINST_RULES)[number],
    some: readonly PurposeChange[],
    message: (change: PurposeChange) => string,
  ): readonly Finding[] =>
    some.map((each) => ({
      rule,
      severity: 'warning',
      path: pathOf(each.id),
      message: message(each),
      value: each.id,
    }))

  return [
    ...found(
      'asks-again',
      purposes.filter(({ asks }) => asks),
      (each) =>
        each.state === 'new'
          ? `“${each.id}” is new: visitors who have decided under ${version} are asked about it.`
          : `Visitors who agreed to “${each.id}” under ${version} are asked again: ${reasonsOf(each, old)}.`,
    ),
    ...found(
      'undeclared-change',
      purposes.filter(({ undeclared }) => undeclared),
      ({ id, asks }) =>
        `“${id}” has changed, and no entry in policy.changes says so${asks ? ': it counts as material' : ''}. “sekisho diff” writes the entry.`,
    ),
    ...found(
      'called-minor',
      purposes.filter(({ belittled }) => belittled),
      ({ id }) =>
        `“${id}” covers more, and policy.changes calls that minor. Visitors are asked again all the same: write material.`,
    ),
    ...(purposes.length && version === next.policy.version
      ? [
          {
            rule: 'same-version',
            severity: 'warning' as const,
            path: 'policy.version',
            message:
              'The policy has changed, and its version has not. Give it a version of its own.',
            value: version,
          },
        ]
      : []),
  ]
}
