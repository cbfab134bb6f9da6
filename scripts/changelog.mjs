// Reads and writes CHANGELOG.md in the form of https://keepachangelog.com/en/1.1.0/.

const UNRELEASED = '## [Unreleased]\n'

/**
 * What stands under [Unreleased].
 *
 * @param {string} changelog
 * @returns {string} without space around it; empty where there is nothing
 */
export const releaseNotes = (changelog) => {
  const [, after = ''] = changelog.split(UNRELEASED)
  return (after.split(/^## /m)[0] ?? '').trim()
}

/**
 * Gives what is unreleased a version and a date, and leaves an empty [Unreleased] above it.
 *
 * @param {string} changelog
 * @param {string} version
 * @param {string} date `YYYY-MM-DD`
 * @returns {string}
 */
export const withRelease = (changelog, version, date) =>
  changelog.replace(UNRELEASED, () => `${UNRELEASED}\n## [${version}] - ${date}\n`)
