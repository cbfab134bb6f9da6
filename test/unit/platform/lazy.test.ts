import { describe, expect, it } from 'vitest'
import { createLazy } from '../../../src/platform/lazy'
import type { Lazy } from '../../../src/platform/lazy'
import { flush } from '../support/platform'

interface LazyBench {
  readonly lazy: Lazy<string>
  readonly window: EventTarget
  readonly warnings: unknown[]
  readonly counts: { loads: number; made: number }
  readonly state: { isThere: boolean; isActive: boolean }
}

const bench = (isThere = true): LazyBench => {
  const window = new EventTarget()
  const warnings: unknown[] = []
  const counts = { loads: 0, made: 0 }
  const state = { isThere, isActive: true }
  const lazy = createLazy(
    async () => {
      counts.loads++
      if (!state.isThere) throw Error('404')
      return 'file'
    },
    (file) => {
      counts.made++
      return `made of ${file}`
    },
    {
      platform: { window, warn: (...message) => void warnings.push(...message) },
      whenActive(run) {
        if (state.isActive) run()
      },
    },
  )
  return { lazy, window, warnings, counts, state }
}

describe('what is loaded when it is first needed', () => {
  it('is not loaded before', async () => {
    const { lazy, counts } = bench()
    await flush()
    expect(lazy.current()).toBeUndefined()
    expect(lazy.loading()).toBeUndefined()
    expect(counts.loads).toBe(0)
  })

  it('is loaded and made once, for all who ask', async () => {
    const { lazy, counts } = bench()
    const got: string[] = []
    await Promise.all([lazy.use((it) => got.push(it)), lazy.use((it) => got.push(it)), lazy.get()])
    expect(got).toEqual(['made of file', 'made of file'])
    expect(lazy.current()).toBe('made of file')
    expect(await lazy.loading()).toBe('made of file')
    expect(counts).toEqual({ loads: 1, made: 1 })
  })

  it('is told of where it does not come, and loaded again when it is asked for again', async () => {
    const { lazy, warnings, state, counts } = bench(false)
    expect(await lazy.get()).toBeUndefined()
    expect(warnings).toEqual([Error('404')])
    state.isThere = true
    expect(await lazy.get()).toBe('made of file')
    expect(counts.loads).toBe(2)
  })

  it('is tried again when the visitor acts, by whoever wants that', async () => {
    const { lazy, window, state } = bench(false)
    const got: string[] = []
    const use = (): void => {
      void lazy.use((it) => got.push(it), use)
    }
    use()
    void lazy.use((it) => got.push(it))
    await flush()
    state.isThere = true
    window.dispatchEvent(new Event('online'))
    await flush()
    expect(got).toEqual(['made of file'])
  })

  it('runs nothing where Sekisho has been destroyed meanwhile', async () => {
    const { lazy, state } = bench()
    const got: string[] = []
    const loaded = lazy.use((it) => got.push(it))
    state.isActive = false
    await loaded
    expect(got).toEqual([])
  })

  it('is not tried again where Sekisho has been destroyed meanwhile', async () => {
    const { lazy, window, state, counts } = bench(false)
    const use = (): void => {
      void lazy.use(() => {}, use)
    }
    use()
    await flush()
    state.isActive = false
    window.dispatchEvent(new Event('online'))
    await flush()
    expect(counts.loads).toBe(1)
  })

  it('tells of what throws while it is used, and rejects nowhere', async () => {
    const { lazy, warnings } = bench()
    await lazy.use(() => {
      throw Error('broken')
    })
    expect(warnings).toEqual([Error('broken')])
  })
})
