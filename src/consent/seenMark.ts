/** What is remembered once a visitor has seen a version of the policy, or what was said ahead of one. */
export const seenMark = (version: string, isAhead = false): string =>
  `${isAhead ? 'ahead' : 'seen'} ${version}`
