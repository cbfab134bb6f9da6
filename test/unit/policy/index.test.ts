// @vitest-environment node
import { describe, expect, it } from 'vitest'
import * as policy from '../../../src/policy/index'

describe('the policy', () => {
  it('exports these names and no others', () => {
    expect(Object.keys(policy).sort()).toEqual([
      'compareCoverage',
      'cookieOwners',
      'coverageOf',
      'diffPolicies',
      'digest',
      'explainFault',
      'hostMatcher',
      'isKept',
      'isNarrower',
      'isWider',
      'matchName',
      'mentions',
      'minutesOf',
      'parseConfig',
      'storageOwners',
      'urlOwners',
    ])
  })

  it('works without a browser', () => {
    expect(typeof document).toBe('undefined')
    expect(policy.parseConfig({})).toMatchObject({
      ok: false,
      faults: [{ path: 'policy', code: 'missing', value: undefined }],
    })
  })
})
