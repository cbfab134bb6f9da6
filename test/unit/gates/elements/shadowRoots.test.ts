import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guardShadows } from '../../../../src/gates/elements/shadowRoots'
import { guardWith } from '../../support/realm'
import type { GuardBench } from '../../support/realm'

let bench: GuardBench

beforeEach(() => {
  bench = guardWith([guardShadows])
})
afterEach(() => {
  bench.undo()
})

describe('a shadow root', () => {
  it.each(['open', 'closed'] as const)('is looked below, the %s one too', (mode) => {
    const root = bench.page.createElement('div').attachShadow({ mode })
    expect(root).toBeInstanceOf(bench.realm.ShadowRoot)
    expect(bench.roots).toEqual([root])
  })

  it('is where it was attached', () => {
    const host = bench.page.createElement('div')
    const root = host.attachShadow({ mode: 'open' })
    expect(host.shadowRoot).toBe(root)
    expect(root.host).toBe(host)
  })

  it('is refused where the browser refuses it', () => {
    const host = bench.page.createElement('div')
    host.attachShadow({ mode: 'open' })
    expect(() => host.attachShadow({ mode: 'open' })).toThrow(bench.realm.DOMException)
    expect(() => bench.page.createElement('img').attachShadow({ mode: 'open' })).toThrow(
      bench.realm.DOMException,
    )
    expect(bench.roots).toHaveLength(1)
  })
})
