// Selects the published changes that are new to a visitor.
import type { Change, Policy } from './types'

const compareVersions = (a: string, b: string): number =>
  a.localeCompare(b, 'en', { numeric: true })

/**
 * Returns the changes that were published after a version, in the order in which `changes` lists them.
 *
 * If all versions begin with a digit and are sorted, as dates are, they are compared. Otherwise their
 * positions in the list decide; if the version is not in the list, all changes are newer.
 *
 * @param since the version under which the visitor decided
 * @returns an empty list if that is the current version
 */
export const changesSince = ({ changes, version }: Policy, since: string): readonly Change[] => {
  if (since === version) return []
  const versions = changes.map((change) => change.version)
  const isSorted = (sign: number): boolean =>
    versions.every((each, i) => sign * compareVersions(versions[i - 1] ?? each, each) <= 0)
  if ([since, ...versions].every((each) => /^\d/.test(each)) && (isSorted(1) || isSorted(-1)))
    return changes.filter((change) => compareVersions(change.version, since) > 0)

  if (!versions.includes(since)) return changes
  const isNewestFirst =
    versions.includes(version) && versions.indexOf(version) < versions.indexOf(since)
  return isNewestFirst
    ? changes.slice(0, versions.indexOf(since))
    : changes.slice(versions.lastIndexOf(since) + 1)
}
