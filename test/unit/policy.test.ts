// @vitest-environment node
import { describe, expect, it } from 'vitest'
import * as policy from '../../src/policy'
import { configOf } from './support/config'

describe('sekisho/policy', () => {
  it('exports these names and no others', () => {
    expect(Object.keys(policy).sort()).toEqual([
      'DOCUMENTS',
      'compareCoverage',
      'cookieOwners',
      'coverageOf',
      'diffPolicies',
      'digest',
      'documentCss',
      'documentOf',
      'explainFault',
      'hostMatcher',
      'isKept',
      'isNarrower',
      'isWider',
      'matchName',
      'mentions',
      'minutesOf',
      'parseConfig',
      'publicationOf',
      'storageOwners',
      'toFragment',
      'toJson',
      'toMarkdown',
      'toPage',
      'urlOwners',
    ])
  })

  it('validates a configuration without a browser', () => {
    expect(typeof document).toBe('undefined')
    expect(policy.parseConfig({})).toMatchObject({
      ok: false,
      faults: [{ path: 'policy', code: 'missing', value: undefined }],
    })
  })

  it('makes documents without a browser', () => {
    expect(typeof document).toBe('undefined')
    expect(policy.toPage([policy.publicationOf(configOf(), 'ja')])).toMatch(/^<!doctype html>/)
  })
})
