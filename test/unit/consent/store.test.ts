// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/consent/cookieText'
import { allOf, storeOf } from '../support/store'

describe('a store', () => {
  it('starts undecided', () => {
    const { now } = storeOf()
    expect(now.status).toBe('undecided')
    expect(now.decision).toBeUndefined()
    expect([...now.granted]).toEqual(['necessary', 'session'])
  })

  it('tells what a decision grants and what it revokes', () => {
    const store = storeOf()
    const accepted = store.choose(allOf(true))
    expect(accepted).toMatchObject({
      granted: ['preferences', 'analytics', 'embeds', 'text-size', 'site-stats', 'town-map'],
      revoked: [],
    })
    expect(accepted?.decision).toBe(store.now.decision)
    expect(store.choose({ analytics: false })).toMatchObject({
      granted: [],
      revoked: ['analytics', 'site-stats'],
    })
    expect(store.set(undefined)).toEqual({
      granted: [],
      revoked: ['preferences', 'embeds', 'text-size', 'town-map'],
      decision: undefined,
    })
    expect(store.now.status).toBe('undecided')
  })

  it('takes over a decision made elsewhere', () => {
    const here = storeOf()
    const there = storeOf()
    const text = there.patch(allOf(true), 'notice')
    expect(here.set(decode(text)).granted).toContain('analytics')
    expect(here.now.status).toBe('decided')
  })
})
