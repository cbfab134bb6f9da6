// The rules of `sekisho check --against`: what visitors of the published configuration will notice.
import type { Config } from '../policy/types'
import { compareConfigs } from './compareConfigs'
import type { PurposeChange } from './compareConfigs'
import { describeChange } from './describeChange'
import type { Finding } from './findings'

/** Names of the rules that need the published configuration to compare with. */
export const COMPARISON_RULES = [
  'asks-again',
  'undeclared-change',
  'called-minor',
  'same-version',
] as const

/** A message lists this many reasons and counts the others. */
const MAX_REASONS = 3

const reasonsFor = (change: PurposeChange, old: Config): string => {
  const { wider, reworded } = describeChange(change, old)
  const reasons = [...wider, ...reworded]
  const more = reasons.length - MAX_REASONS
  return (
    reasons.slice(0, MAX_REASONS).join('; ') + (more > 0 ? `; and ${more} more` : '') ||
    'policy.changes declares a material change'
  )
}

const pathOfPurpose = ({ policy }: Config, id: string): string => {
  const index = policy.purposes.findIndex((purpose) => purpose.id === id)
  return index < 0 ? 'policy.purposes' : `policy.purposes[${index}]`
}

/**
 * Finds what publishing a configuration means for visitors who have already decided: the purposes that
 * they are asked about again, and changes that `policy.changes` does not declare or calls minor.
 *
 * @param old the published configuration
 * @param next the configuration to be published
 */
export const comparisonFindings = (old: Config, next: Config): readonly Finding[] => {
  const { purposes } = compareConfigs(old, next)
  const { version } = old.policy
  const warn = (
    rule: (typeof COMPARISON_RULES)[number],
    changes: readonly PurposeChange[],
    message: (change: PurposeChange) => string,
  ): readonly Finding[] =>
    changes.map((change) => ({
      rule,
      severity: 'warning',
      path: pathOfPurpose(next, change.id),
      message: message(change),
      value: change.id,
    }))

  return [
    ...warn(
      'asks-again',
      purposes.filter(({ asks }) => asks),
      (change) =>
        change.state === 'new'
          ? `“${change.id}” is new: visitors who decided under version ${version} will be asked about it.`
          : `Visitors who consented to “${change.id}” under version ${version} will be asked again: ${reasonsFor(change, old)}.`,
    ),
    ...warn(
      'undeclared-change',
      purposes.filter(({ undeclared }) => undeclared),
      ({ id, asks }) =>
        `“${id}” has changed, but no entry in policy.changes declares it${asks ? ', so the change counts as material' : ''}. Run “sekisho diff” to get the entry.`,
    ),
    ...warn(
      'called-minor',
      purposes.filter(({ understated }) => understated),
      ({ id }) =>
        `“${id}” covers more than before, but policy.changes calls the change minor. Visitors will be asked again anyway: write "material".`,
    ),
    ...(purposes.length && version === next.policy.version
      ? [
          {
            rule: 'same-version',
            severity: 'warning' as const,
            path: 'policy.version',
            message:
              'The policy has changed, but its version is still the same. Give the new policy a new version.',
            value: version,
          },
        ]
      : []),
  ]
}
