import type { Change, Policy } from './types'

/**
 * The changes that were published after a version, in the order they stand in: newest or oldest first.
 * Where the version is not among them, all of them, and none where it is the version of today.
 */
export const changesSince = ({ changes, version }: Policy, since: string): readonly Change[] => {
  if (since === version) return []
  const versions = changes.map((each) => each.version)
  if (!versions.includes(since)) return changes
  return versions.indexOf(version) < versions.indexOf(since) && versions.includes(version)
    ? changes.slice(0, versions.indexOf(since))
    : changes.slice(versions.lastIndexOf(since) + 1)
}
