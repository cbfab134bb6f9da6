// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { changesSince } from '../../../src/policy/changes'
import type { Policy } from '../../../src/policy/types'
import { configOf } from '../support/config'

const policyOf = (version: string, ...versions: readonly string[]): Policy =>
  configOf((draft) => {
    draft.policy.version = version
    draft.policy.changes = versions.map((each) => ({ version: each, kind: 'minor', summary: each }))
  }).policy
const since = (policy: Policy, version: string): readonly string[] =>
  changesSince(policy, version).map((each) => each.version)

describe('changesSince', () => {
  it('returns the newer ones, in lists of either order', () => {
    expect(since(policyOf('3', '1', '2', '3'), '1')).toEqual(['2', '3'])
    expect(since(policyOf('3', '3', '2', '1'), '1')).toEqual(['3', '2'])
    expect(since(policyOf('3', '1', '2', '2', '3'), '2')).toEqual(['3'])
    expect(since(policyOf('3', '3', '2', '2', '1'), '2')).toEqual(['3'])
  })

  it('returns none since the current version, even if no change has it', () => {
    expect(since(policyOf('3', '1', '2', '3'), '3')).toEqual([])
    expect(since(policyOf('4', '1', '2', '3'), '4')).toEqual([])
  })

  it('returns the newer ones if the version is not in the list', () => {
    expect(since(policyOf('3', '2', '3'), '1')).toEqual(['2', '3'])
    expect(since(policyOf('3'), '1')).toEqual([])
    expect(since(policyOf('2026-10', '2020', '2022', '2024', '2026-10'), '2026-04')).toEqual([
      '2026-10',
    ])
    expect(since(policyOf('1.10', '1.10', '1.9', '1.2'), '1.3')).toEqual(['1.10', '1.9'])
  })

  it('returns the newer ones, newest first, if no change has the current version', () => {
    expect(since(policyOf('4', '3', '2', '1'), '2')).toEqual(['3'])
    expect(since(policyOf('4', '3', '2', '1'), '1')).toEqual(['3', '2'])
  })

  it('returns none if the site has gone back to an earlier version', () => {
    expect(since(policyOf('1', '3', '2', '1'), '3')).toEqual([])
  })

  it('goes by the position of versions that cannot be compared', () => {
    expect(since(policyOf('c', 'b', 'a', 'c'), 'a')).toEqual(['c'])
    expect(since(policyOf('c', 'c', 'a', 'b'), 'a')).toEqual(['c'])
    expect(since(policyOf('c', 'b', 'c'), 'z')).toEqual(['b', 'c'])
  })

  it('returns those after it if no change has the current version', () => {
    expect(since(policyOf('4', '1', '2', '3'), '2')).toEqual(['3'])
  })
})
