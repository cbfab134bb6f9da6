// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CANNOT } from '../e2e/support/cannot'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const section = readme.split(/^## /m).find((each) => each.startsWith('Engines\n')) ?? ''

describe('what an engine cannot do', () => {
  it('stands in the README, each with its reason, and nothing else does', () => {
    const [, table = ''] = section.split(/^\| Engine *\| Cannot .*\n\|.*\n/m)
    const rows = table
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|').slice(1, -1))
      .map((cells) => cells.map((cell) => cell.trim()))
    expect(rows).toEqual(CANNOT.map(({ engine, what, reason }) => [engine, what, reason]))
  })
})
