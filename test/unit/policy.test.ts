// @vitest-environment node
import { describe, expect, it } from 'vitest'
import * as policy from '../../src/policy'
import { configOf } from './support/config'

describe('sekisho/policy', () => {
  it('exports these names and no others', () => {
    expect(Object.keys(policy).sort()).toEqual([
      'DOCUMENTS',
      'cookieOwners',
      'digest',
      'documentCss',
      'documentOf',
      'explainFault',
      'hostMatcher',
      'matchName',
      'mentions',
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

  it('makes documents without a browser', () => {
    expect(typeof document).toBe('undefined')
    expect(policy.toPage([policy.publicationOf(configOf(), 'ja')])).toMatch(/^<!doctype html>/)
  })
})
