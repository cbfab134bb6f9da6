import type { Change, Policy } from './types'

const compare = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })

/**
 * The changes that were published after a version, in the order they stand in: newest or oldest first.
 *
 * Where all versions begin with a digit and stand in order, as dates do, what is newer is read from
 * them. Else it is read from their places; where the version is not among them, all of them are newer.
 *
 * @returns none where it is the version of today
 */
export const changesSince = ({ changes, version }: Policy, since: string): readonly Change[] => {
  if (since === version) return []
  const versions = changes.map((each) => each.version)
  const isSorted = (sign: number): boolean =>
    versions.every((each, i) => sign * compare(versions[i - 1] ?? each, each) <= 0)
  if ([since, ...versions].every((each) => /^\d/.test(each)) && (isSorted(1) || isSorted(-1)))
    return changes.filter((each) => compare(each.version, since) > 0)

  if (!versions.includes(since)) return changes
  return versions.indexOf(version) < versions.indexOf(since) && versions.includes(version)
    ? changes.slice(0, versions.indexOf(since))
    : changes.slice(versions.lastIndexOf(since) + 1)
}
