// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CANNOT } from '../e2e/support/cannot'

const guide = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8')
const section = guide.split(/^## /m).find((each) => each.startsWith('Engines\n')) ?? ''

describe('what an engine cannot do', () => {
  it('is listed in CONTRIBUTING.md, each with its reason, and nothing else is', () => {
    const listed = [...section.matchAll(/^- (.*)$/gm)].map(([, line]) => line)
    expect(listed).toEqual(
      CANNOT.map(({ engine, what, reason }) => `**${engine}** cannot ${what}: ${reason}.`),
    )
  })
})
