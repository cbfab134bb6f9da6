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
  it('takes those that are newer, in lists of either order', () => {
    expect(since(policyOf('3', '1', '2', '3'), '1')).toEqual(['2', '3'])
    expect(since(policyOf('3', '3', '2', '1'), '1')).toEqual(['3', '2'])
    expect(since(policyOf('3', '1', '2', '2', '3'), '2')).toEqual(['3'])
    expect(since(policyOf('3', '3', '2', '2', '1'), '2')).toEqual(['3'])
  })

  it('takes none since the version of today, though no change speaks of it', () => {
    expect(since(policyOf('3', '1', '2', '3'), '3')).toEqual([])
    expect(since(policyOf('4', '1', '2', '3'), '4')).toEqual([])
  })

  it('takes all where the version is not among them', () => {
    expect(since(policyOf('3', '2', '3'), '1')).toEqual(['2', '3'])
    expect(since(policyOf('3'), '1')).toEqual([])
  })

  it('takes those after it where no change speaks of the version of today', () => {
    expect(since(policyOf('4', '1', '2', '3'), '2')).toEqual(['3'])
  })
})
