import { describe, expect, it, vi } from 'vitest'
import { createHeldWrites } from '../../../src/gates/heldWrites'
import type { HeldWrites } from '../../../src/gates/heldWrites'
import { createLedger } from '../../../src/gates/ledger'
import type { Service } from '../../../src/policy/types'
import { configOf, serviceOf } from '../support/config'

interface Bench {
  readonly heldWrites: HeldWrites
  readonly release: () => void
  service(id: string): Service
  grant(...ids: readonly string[]): void
  /** The ledger in short. */
  lines(): readonly string[]
}

const benchOf = (): Bench => {
  const { services } = configOf((draft) => {
    draft.policy.services!.push(serviceOf('second', 'embeds'))
  }).policy
  const ledger = createLedger({ now: () => 0 })
  let granted: ReadonlySet<string> = new Set()
  const heldWrites = createHeldWrites(ledger)
  return {
    heldWrites,
    release() {
      heldWrites.release(granted)
    },
    service: (id) => services.find((each) => each.id === id)!,
    grant(...ids) {
      granted = new Set(ids)
    },
    lines: () =>
      ledger.read().map((line) => [line.gate, line.service, line.what, line.outcome].join(' ')),
  }
}

describe('a held write', () => {
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
        bench.heldWrites.hold(key, {
          gate: 'cookies',
          services: (ids.length ? ids : ['site-stats']).map(bench.service),
          what: key,
          write: () => written.push(text),
        })
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
    const { release, heldWrites, hold, grant, written } = holding()
    hold('local a', '1')
    hold('local ab', '2')
    hold('session a', '3')
    heldWrites.forget('local a', false)
    grant('site-stats')
    release()
    expect(written).toEqual(['2', '3'])
  })

  it('is forgotten by the beginning of its key', () => {
    const { release, heldWrites, hold, grant, written } = holding()
    hold('local a', '1')
    hold('session a', '2')
    hold('local b', '3')
    heldWrites.forget('local ', true)
    grant('site-stats')
    release()
    expect(written).toEqual(['2'])
  })

  it('is no reason to stop for what cannot be written, and is written down as refused', async () => {
    const { release, heldWrites, service, hold, grant, written, lines } = holding()
    const services = [service('site-stats')]
    heldWrites.hold('full', {
      gate: 'storage',
      services,
      what: 'full',
      write() {
        throw Error('full')
      },
    })
    heldWrites.hold('later', {
      gate: 'cookies',
      services,
      what: 'later',
      write: () => Promise.reject(new Error('refused')),
    })
    hold('a', '1')
    grant('site-stats')
    expect(release).not.toThrow()
    await new Promise(setImmediate)
    expect(written).toEqual(['1'])
    expect(lines()).toEqual([
      'storage site-stats full refused',
      'cookies site-stats later released',
      'cookies site-stats a released',
      'cookies site-stats later refused',
    ])
  })

  it('is forgotten when a hundred later cookies are held', () => {
    const { release, hold, grant, written } = holding()
    for (let i = 0; i < 101; i++) hold(`c${i}`, String(i))
    grant('site-stats')
    release()
    expect(written).toHaveLength(100)
    expect(written[0]).toBe('1')
  })

  it('may hold again while it is written', () => {
    const { release, heldWrites, service, hold, grant, written } = holding()
    const write = vi.fn(() => {
      hold('b', 'again', 'second')
    })
    heldWrites.hold('a', { gate: 'cookies', services: [service('site-stats')], what: 'a', write })
    grant('site-stats')
    release()
    expect(write).toHaveBeenCalledTimes(1)
    grant('site-stats', 'second')
    release()
    expect(written).toEqual(['again'])
  })
})
