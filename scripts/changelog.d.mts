/** What stands under [Unreleased]. */
export function releaseNotes(changelog: string): string
/** Gives what is unreleased a version and a date, and leaves an empty [Unreleased] above it. */
export function withRelease(changelog: string, version: string, date: string): string
