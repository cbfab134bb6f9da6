// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { releaseNotes, withRelease } from '../../scripts/changelog.mjs'

const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8')
const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']

describe('the change log', () => {
  it('has versions with a date, and what is not released first', () => {
    const [first, ...released] = [...changelog.matchAll(/^## (.*)$/gm)].map(([, title]) => title)
    expect(first).toBe('[Unreleased]')
    expect(released).not.toEqual([])
    for (const title of released) expect(title).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/)
  })

  it('sorts changes by the kinds of Keep a Changelog', () => {
    for (const [, title] of changelog.matchAll(/^### (?!Migrating)(.*)$/gm))
      expect(KINDS).toContain(title)
  })
})

describe('a release', () => {
  const before = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A.\n\n## [0.1.0] - 2026-01-01\n'

  it('takes what is unreleased', () => {
    expect(releaseNotes(before)).toBe('### Added\n\n- A.')
  })

  it('has nothing to say where nothing is unreleased', () => {
    expect(releaseNotes('## [Unreleased]\n\n## [0.1.0] - 2026-01-01\n')).toBe('')
    expect(releaseNotes('# Changelog\n')).toBe('')
  })

  it('gives it a version and a date', () => {
    const after = withRelease(before, '0.2.0', '2026-02-03')
    expect(after).toContain('## [Unreleased]\n\n## [0.2.0] - 2026-02-03\n\n### Added\n\n- A.')
    expect(releaseNotes(after)).toBe('')
  })
})
