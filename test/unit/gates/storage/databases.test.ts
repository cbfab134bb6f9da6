import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guardDatabases } from '../../../../src/gates/storage/databases'
import type { Realm } from '../../../../src/platform/types'
import type { GateOptions } from '../../../../src/policy/types'
import { guardWith, STATS } from '../../support/realm'
import type { GuardBench } from '../../support/realm'

class FakeRequest extends EventTarget {
  readonly name: string
  state = 'pending'
  answer: unknown
  failure: unknown = null
  transaction: unknown = null
  onsuccess: unknown = null

  constructor(name: string) {
    super()
    this.name = name
  }
  get readyState(): string {
    return this.state
  }
  get result(): unknown {
    if (!(this instanceof FakeRequest) || this.state !== 'done')
      throw new DOMException('not finished', 'InvalidStateError')
    return this.answer
  }
  get error(): unknown {
    if (this.state !== 'done') throw new DOMException('not finished', 'InvalidStateError')
    return this.failure
  }
}

class FakeVersionChangeEvent extends Event {
  readonly oldVersion: number
  readonly newVersion: number | null

  constructor(
    type: string,
    {
      oldVersion = 0,
      newVersion = null,
      ...rest
    }: EventInit & { oldVersion?: number; newVersion?: number | null } = {},
  ) {
    super(type, rest)
    this.oldVersion = oldVersion
    this.newVersion = newVersion
  }
}

class FakeDatabase extends EventTarget {
  isOpen = true
  close(): void {
    this.isOpen = false
  }
}

/** What was opened for real, in order. */
let opened: {
  readonly factory: unknown
  readonly args: readonly unknown[]
  readonly request: FakeRequest
}[]

class FakeFactory {
  open(...args: readonly unknown[]): FakeRequest {
    const request = new FakeRequest(String(args[0]))
    opened.push({ factory: this, args, request })
    return request
  }
  deleteDatabase(name: string): FakeRequest {
    return new FakeRequest(name)
  }
}

let bench: GuardBench
let factory: FakeFactory

const make = (gates: Partial<GateOptions> = {}): void => {
  opened = []
  const functions = runInNewContext('({ Function })') as object
  const realm = {
    ...functions,
    EventTarget,
    IDBFactory: FakeFactory,
    Event,
    IDBDatabase: FakeDatabase,
    IDBOpenDBRequest: FakeRequest,
    IDBVersionChangeEvent: FakeVersionChangeEvent,
    document,
  }
  bench = guardWith([guardDatabases], { realm: realm as unknown as Realm, gates })
  factory = new FakeFactory()
}

beforeEach(() => {
  make()
})
afterEach(() => {
  bench.undo()
})

/** The database answers. */
const answer = (at: number, type: string, init: EventInit & Record<string, unknown> = {}): void => {
  const request = opened[at]!.request
  request.dispatchEvent(new FakeVersionChangeEvent(type, init))
}

const finish = (at: number, result: unknown): void => {
  Object.assign(opened[at]!.request, { state: 'done', answer: result })
  answer(at, 'success')
}

describe('a database', () => {
  it('that nobody declares is opened', () => {
    const request = factory.open('cart', 2)
    expect(opened).toEqual([{ factory, args: ['cart', 2], request }])
    expect(bench.lines()).toEqual(['storage  cart passed'])
  })

  it('that nobody declares is never opened, if so configured', () => {
    bench.undo()
    make({ undeclared: 'block' })
    const request = factory.open('cart')
    bench.grant(...STATS)
    expect(request.readyState).toBe('pending')
    expect(opened).toEqual([])
    expect(bench.lines()).toEqual(['storage  cart refused'])
  })

  it('is opened where its service is granted', () => {
    bench.grant(...STATS)
    expect(factory.open('pk-queue')).toBe(opened[0]?.request)
  })

  it('is opened in mode report, and written down', () => {
    bench.undo()
    make({ storage: 'report' })
    expect(factory.open('pk-queue')).toBe(opened[0]?.request)
    expect(bench.lines()).toEqual(['storage site-stats pk-queue passed'])
  })

  it('is held while its service is not granted, and opened when it is', () => {
    factory.open('pk-queue', 3)
    bench.grant('text-size')
    expect(opened).toEqual([])
    bench.grant(...STATS)
    expect(opened).toMatchObject([{ factory, args: ['pk-queue', 3] }])
    expect(bench.lines()).toEqual([
      'storage site-stats pk-queue held',
      'storage site-stats pk-queue released',
    ])
  })

  it('is deleted as ever', () => {
    expect(factory.deleteDatabase('pk-queue')).toBeInstanceOf(FakeRequest)
    expect(bench.lines()).toEqual([])
  })
})

describe('a connection', () => {
  const open = (): FakeDatabase => {
    const database = new FakeDatabase()
    factory.open('pk-queue')
    finish(opened.length - 1, database)
    return database
  }

  it('is closed when its service is withdrawn, and told so', () => {
    bench.grant(...STATS)
    const database = open()
    const told = vi.fn()
    database.addEventListener('close', told)
    bench.grant(...STATS, 'embeds')
    expect(database.isOpen).toBe(true)
    bench.grant()
    expect(database.isOpen).toBe(false)
    expect(told).toHaveBeenCalledOnce()
    bench.grant(...STATS)
    bench.grant()
    expect(told).toHaveBeenCalledOnce()
  })

  it('that was held is closed as well', () => {
    factory.open('pk-queue')
    bench.grant(...STATS)
    const database = new FakeDatabase()
    finish(0, database)
    bench.grant()
    expect(database.isOpen).toBe(false)
  })

  it('that opens after the withdrawal is closed before the page gets it', () => {
    bench.grant(...STATS)
    const request = factory.open('pk-queue')
    const seen: unknown[] = []
    request.addEventListener('success', () => {
      seen.push((request.result as FakeDatabase).isOpen)
    })
    bench.grant()
    finish(0, new FakeDatabase())
    expect(seen).toEqual([false])
  })

  it('that the page has closed is left alone', () => {
    bench.grant(...STATS)
    const database = open()
    const told = vi.fn()
    database.addEventListener('close', told)
    database.close()
    bench.grant()
    expect(told).not.toHaveBeenCalled()
  })

  it('of a database that nobody declares stays open, and so do all in mode report', () => {
    factory.open('cart')
    const cart = new FakeDatabase()
    finish(0, cart)
    bench.grant(...STATS)
    bench.grant()
    expect(cart.isOpen).toBe(true)
    bench.undo()
    make({ storage: 'report' })
    const database = open()
    bench.grant()
    expect(database.isOpen).toBe(true)
  })
})

describe('a held request', () => {
  it('is a request that waits', () => {
    const request = factory.open('pk-queue')
    expect(request).toBeInstanceOf(FakeRequest)
    expect(request).toBeInstanceOf(EventTarget)
    expect(request.readyState).toBe('pending')
    expect(request.transaction).toBeNull()
    expect(Reflect.get(request, 'source')).toBeNull()
    for (const type of ['success', 'error', 'blocked', 'upgradeneeded'])
      expect(Reflect.get(request, `on${type}`)).toBeNull()
  })

  it('has no result and no error before the database has answered', () => {
    const request = factory.open('pk-queue')
    expect(request.result).toBeNull()
    expect(request.error).toBeNull()
    bench.grant(...STATS)
    expect(() => request.result).toThrow('not finished')
    finish(0, 'the database')
    expect(request.result).toBe('the database')
    expect(request.readyState).toBe('done')
  })

  it('tells what the database tells, in order, to listeners and handlers', () => {
    const request = factory.open('pk-queue', 3)
    const told: string[] = []
    for (const type of ['blocked', 'upgradeneeded', 'success', 'error']) {
      Reflect.set(request, `on${type}`, function (this: unknown, event: Event) {
        told.push(`on${event.type}`)
        expect(this).toBe(request)
        expect(event.target).toBe(request)
        expect(event.currentTarget).toBe(request)
      })
      request.addEventListener(type, ({ type }) => told.push(type))
    }
    bench.grant(...STATS)
    expect(told).toEqual([])
    answer(0, 'blocked')
    answer(0, 'upgradeneeded', { oldVersion: 1, newVersion: 3 })
    finish(0, 'the database')
    expect(told).toEqual([
      'onblocked',
      'blocked',
      'onupgradeneeded',
      'upgradeneeded',
      'onsuccess',
      'success',
    ])
  })

  it('tells versions, and its transaction while it upgrades', () => {
    const request = factory.open('pk-queue', 3)
    const told: unknown[] = []
    request.addEventListener('upgradeneeded', (event) => {
      told.push(Reflect.get(event, 'oldVersion'), Reflect.get(event, 'newVersion'))
      told.push(request.transaction, request.result)
    })
    bench.grant(...STATS)
    Object.assign(opened[0]!.request, { state: 'done', answer: 'db', transaction: 'upgrade' })
    answer(0, 'upgradeneeded', { oldVersion: 1, newVersion: 3 })
    expect(told).toEqual([1, 3, 'upgrade', 'db'])
  })

  it('tells an error', () => {
    const request = factory.open('pk-queue')
    const failed = vi.fn(() => request.error)
    Reflect.set(request, 'onerror', failed)
    bench.grant(...STATS)
    Object.assign(opened[0]!.request, { state: 'done', failure: 'VersionError' })
    answer(0, 'error', { bubbles: true, cancelable: true })
    expect(failed).toHaveReturnedWith('VersionError')
  })

  it('forgets a handler that was taken away, or is none', () => {
    const request = factory.open('pk-queue')
    const handler = vi.fn()
    Reflect.set(request, 'onsuccess', handler)
    Reflect.set(request, 'onsuccess', null)
    bench.grant(...STATS)
    finish(0, 'db')
    expect(handler).not.toHaveBeenCalled()
  })

  it('is one of its own, each answered in the order they were made', () => {
    const order: string[] = []
    const requests = ['first', 'second', 'third'].map((name) => {
      const request = factory.open('pk-queue', name.length)
      request.addEventListener('success', () => order.push(name))
      return request
    })
    bench.grant(...STATS)
    expect(opened.map(({ args }) => args[1])).toEqual([5, 6, 5])
    for (const at of [0, 1, 2]) finish(at, `db${at}`)
    expect(order).toEqual(['first', 'second', 'third'])
    expect(requests.map(({ result }) => result)).toEqual(['db0', 'db1', 'db2'])
  })

  it('is answered once, whatever is granted afterwards', () => {
    factory.open('pk-queue')
    bench.grant(...STATS)
    bench.grant()
    bench.grant(...STATS)
    expect(opened).toHaveLength(1)
  })

  it('that cannot be opened stops no other', () => {
    const broken = new FakeFactory()
    const request = FakeFactory.prototype.open.call(broken, 'pk-queue')
    factory.open('pk-queue')
    expect(request.readyState).toBe('pending')
    bench.grant(...STATS)
    expect(opened).toHaveLength(2)
  })
})

describe('a realm', () => {
  it('gets its own function back', () => {
    const { undo } = bench
    const patched = FakeFactory.prototype.open
    undo()
    expect(FakeFactory.prototype.open).not.toBe(patched)
    expect(factory.open('pk-queue')).toBe(opened[0]?.request)
    expect(patched.call(factory, 'pk-queue')).toBe(opened[1]?.request)
  })
})
