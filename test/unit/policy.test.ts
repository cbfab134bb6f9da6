// @vitest-environment node
import { describe, expect, it } from 'vitest'
import * as policy from '../../src/policy'
import * as promised from '../../src/policy/index'
import { configOf } from './support/config'

describe('sekisho/policy', () => {
  it('offers all of the policy, and the documents', () => {
    expect(Object.keys(policy).sort()).toEqual(
      [
        ...Object.keys(promised),
        ...['DOCUMENTS', 'documentCss', 'documentOf', 'publicationOf'],
        ...['toFragment', 'toJson', 'toMarkdown', 'toPage'],
      ].sort(),
    )
  })

  it('makes documents without a browser', () => {
    expect(typeof document).toBe('undefined')
    expect(policy.toPage([policy.publicationOf(configOf(), 'ja')])).toMatch(/^<!doctype html>/)
  })
})
