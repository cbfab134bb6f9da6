import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guardWorkers } from '../../../../src/gates/network/workers'
import type { GateOptions } from '../../../../src/policy/types'
import { createRealm, guardWith, STATS } from '../../support/realm'
import type { GuardBench } from '../../support/realm'

const STATS_URL = 'https://stats.example.jp/hit'
const TEXT = 'blob:https://www.shiomi.example/1'

const here = createRealm()
let bench: GuardBench

class FakeWorker {
  readonly told: unknown[] = []
  isOver = false
  readonly address: unknown
  constructor(address: unknown) {
    this.address = address
  }
  postMessage(message: unknown): void {
    this.told.push(message)
  }
  terminate(): void {
    this.isOver = true
  }
}

const guard = (gates: Partial<GateOptions> = {}): void => {
  class Worker extends FakeWorker {}
  bench = guardWith([guardWorkers], { realm: Object.assign(here, { Worker, Object }), gates })
}
const start = (address: string): FakeWorker => new here.Worker(address) as unknown as FakeWorker
const withdraw = (): void => {
  bench.grant()
}

beforeEach(() => {
  guard()
})
afterEach(() => {
  bench.undo()
})

describe('a worker made of a text', () => {
  it('is not told an address before the grant', () => {
    const worker = start(TEXT)
    worker.postMessage({ type: 'start', to: STATS_URL })
    worker.postMessage({ type: 'data' })
    expect(worker.told).toEqual([{ type: 'data' }])
  })

  it('is ended on withdrawal when it has been told one', () => {
    bench.grant(...STATS)
    const [told, own] = [start(TEXT), start(TEXT)]
    told.postMessage({ to: STATS_URL })
    own.postMessage({ to: 'https://api.example.com/', more: { to: STATS_URL } })
    withdraw()
    expect([told.isOver, own.isOver]).toEqual([true, false])
  })

  it.each(['report', 'off'] as const)('goes on where the gate is %s', (network) => {
    bench.undo()
    guard({ network })
    const worker = start(TEXT)
    worker.postMessage({ to: STATS_URL })
    withdraw()
    expect([worker.told.length, worker.isOver]).toEqual([1, false])
  })
})

describe('a worker with an address of its own', () => {
  it('is told everything and goes on', () => {
    const worker = start('/worker.js')
    worker.postMessage({ to: STATS_URL })
    withdraw()
    expect([worker.told.length, worker.isOver]).toEqual([1, false])
  })
})

describe('a message that is no plain object', () => {
  it.each([[[STATS_URL]], [null], [7], [new Uint8Array(3)], [undefined]])(
    'passes: %j',
    (message) => {
      const worker = start(TEXT)
      worker.postMessage(message)
      expect(worker.told).toEqual([message])
    },
  )
})
