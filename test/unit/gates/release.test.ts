import { describe, expect, it, vi } from 'vitest'
import { createKeeper } from '../../../src/gates/keeper'
import type { Keeper } from '../../../src/gates/keeper'
import { createLedger } from '../../../src/gates/ledger'
import { createRelease } from '../../../src/gates/release'
import type { Service } from '../../../src/policy/types'
import { configOf, serviceOf } from '../support/config'

interface Bench {
  readonly keeper: Keeper
  readonly release: () => void
  service(id: string): Service
  grant(...ids: readonly string[]): void
  /** The ledger in short. */
  lines(): readonly string[]
}

const benchOf = (): Bench => {
  const { gates: options, policy } = configOf((draft) => {
    draft.policy.services!.push(serviceOf('second', 'embeds'))
  })
  const { services } = policy
  const { read, write } = createLedger({ now: () => 0 })
  let granted: ReadonlySet<string> = new Set()
  const keeper = createKeeper({
    options,
    services,
    ledger: { read, write },
    granted: () => granted,
    base: () => 'https://www.shiomi.example/',
  })
  return {
    keeper,
    release: createRelease({ held: keeper.held, write, granted: () => granted }),
    service: (id) => services.find((each) => each.id === id)!,
    grant(...ids) {
      granted = new Set(ids)
    },
    lines: () => read().map((line) => [line.gate, line.service, line.what, line.outcome].join(' ')),
  }
}

describe('what is held', () => {
  /** Holds a write of one service, and tells what was written. */
  const holding = (): Bench & {
    readonly written: string[]
    hold(key: string, text: string, ...ids: readonly string[]): void
  } => {
    const bench = benchOf()
    const written: string[] = []
    return {
      ...bench,
      written,
      hold(key, text, ...ids) {
        bench.keeper.hold(
          key,
          'cookies',
          (ids.length ? ids : ['site-stats']).map(bench.service),
          key,
          () => written.push(text),
        )
      },
    }
  }

  it('is written when it is granted, once', () => {
    const { release, hold, grant, written, lines } = holding()
    hold('a', '1')
    release()
    expect(written).toEqual([])
    grant('site-stats')
    release()
    release()
    expect(written).toEqual(['1'])
    expect(lines()).toEqual(['cookies site-stats a released'])
  })

  it('is the last one of its key', () => {
    const { release, hold, grant, written } = holding()
    for (const text of ['1', '2', '3']) hold('a', text)
    grant('site-stats')
    release()
    expect(written).toEqual(['3'])
  })

  it('is written in the order in which it was last held', () => {
    const { release, hold, grant, written } = holding()
    for (const key of ['a', 'b', 'c', 'a']) hold(key, key)
    grant('site-stats')
    release()
    expect(written).toEqual(['b', 'c', 'a'])
  })

  it('waits until all of its services are granted', () => {
    const { release, hold, grant, written } = holding()
    hold('a', '1', 'site-stats', 'second')
    grant('site-stats')
    release()
    expect(written).toEqual([])
    grant('second', 'site-stats')
    release()
    expect(written).toEqual(['1'])
  })

  it('stays where another service is granted', () => {
    const { release, hold, grant, written } = holding()
    hold('a', '1')
    hold('b', '2', 'second')
    grant('second')
    release()
    expect(written).toEqual(['2'])
    grant('second', 'site-stats')
    release()
    expect(written).toEqual(['2', '1'])
  })

  it('is forgotten when it is removed', () => {
    const { release, keeper, hold, grant, written } = holding()
    hold('local a', '1')
    hold('local ab', '2')
    hold('session a', '3')
    keeper.forget('local a', false)
    grant('site-stats')
    release()
    expect(written).toEqual(['2', '3'])
  })

  it('is forgotten by the beginning of its key', () => {
    const { release, keeper, hold, grant, written } = holding()
    hold('local a', '1')
    hold('session a', '2')
    hold('local b', '3')
    keeper.forget('local ', true)
    grant('site-stats')
    release()
    expect(written).toEqual(['2'])
  })

  it('is no reason to stop for what cannot be written', async () => {
    const { release, keeper, service, hold, grant, written } = holding()
    keeper.hold('full', 'storage', [service('site-stats')], 'full', () => {
      throw Error('full')
    })
    keeper.hold('later', 'cookies', [service('site-stats')], 'later', () =>
      Promise.reject(new Error('refused')),
    )
    hold('a', '1')
    grant('site-stats')
    expect(release).not.toThrow()
    await Promise.resolve()
    expect(written).toEqual(['1'])
  })

  it('may hold again while it is written', () => {
    const { release, keeper, service, hold, grant, written } = holding()
    const write = vi.fn(() => {
      hold('b', 'again', 'second')
    })
    keeper.hold('a', 'cookies', [service('site-stats')], 'a', write)
    grant('site-stats')
    release()
    expect(write).toHaveBeenCalledTimes(1)
    grant('site-stats', 'second')
    release()
    expect(written).toEqual(['again'])
  })
})
