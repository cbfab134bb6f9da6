import { afterEach, describe, expect, it } from 'vitest'
import { createSender } from '../../../src/receipts/sender'
import type { PostPort } from '../../../src/platform/types'
import type { Config } from '../../../src/policy/types'
import { configOf } from '../support/config'
import { createPlatform, DAY, flush, TODAY } from '../support/platform'
import type { FakePlatform } from '../support/platform'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const config: Config = configOf((draft) => {
  draft.receipts = { url: '/consent-receipts' }
})

const idOf = (n: number): string => String(n).padStart(22, 'r')
const bodyOf = (n: number, at = TODAY): string =>
  JSON.stringify({ id: idOf(n), decidedAt: new Date(at).toISOString() })
const keyOf = (n: number): string => `sekisho~${idOf(n)}`

/** What a receiver does with a request: a status, or nothing while the promise is pending. */
type Behaviour = (body: string, key: string) => number | Promise<number>

/** A receiver that keeps one record a key, and the network before it. */
interface Receiver {
  readonly stored: Map<string, string>
  readonly requests: string[]
  answer: Behaviour
  wait: number
  online: boolean
  random: number
  readonly locks: Set<string>
  readonly post: PostPort
}

const receiverOf = (answer: Behaviour = () => 201): Receiver => {
  const it: Receiver = {
    stored: new Map(),
    requests: [],
    answer,
    wait: 0,
    online: true,
    random: 1 - Number.EPSILON,
    locks: new Set(),
    post: {
      async post(url, body, key) {
        expect(url).toBe('/consent-receipts')
        it.requests.push(key)
        const status = it.online ? await it.answer(body, key) : 0
        if (status >= 200 && status < 300) {
          expect(it.stored.get(key) ?? body).toBe(body)
          it.stored.set(key, body)
        }
        return { status, wait: it.wait }
      },
      online: () => it.online,
      async alone(name, run) {
        if (it.locks.has(name)) return
        it.locks.add(name)
        await run()
        it.locks.delete(name)
      },
      random: () => it.random,
    },
  }
  return it
}

/** Tabs that end with the test. */
const tabs: AbortController[] = []
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.abort()
})

interface Tab {
  readonly platform: FakePlatform
  readonly wake: ReturnType<typeof createSender>
  close(): void
}

/** A tab over the storage that all tabs share. */
const tabOf = (receiver: Receiver, remembered: Map<string, string> | false, time = TODAY): Tab => {
  const platform = createPlatform({ remembered, time })
  const end = new AbortController()
  tabs.push(end)
  const wake = createSender({ config, platform, end }, receiver.post)
  return { platform, wake, close: () => end.abort() }
}

const queueOf = (...numbers: readonly number[]): Map<string, string> =>
  new Map(numbers.map((n) => [keyOf(n), bodyOf(n)]))

describe('the sender', () => {
  it('sends what is in the queue, once, with its key, and takes it out', async () => {
    const queue = queueOf(1, 2, 3)
    const receiver = receiverOf()
    tabOf(receiver, queue).wake()
    await flush()
    expect(receiver.requests).toEqual([1, 2, 3].map(idOf))
    expect([...receiver.stored]).toEqual([1, 2, 3].map((n) => [idOf(n), bodyOf(n)]))
    expect(queue.size).toBe(0)
  })

  it('leaves alone what is no receipt', async () => {
    const queue = new Map([
      ['sekisho', 'memory'],
      ['sekisho~x', 'no receipt'],
      ['other~y', bodyOf(1)],
    ])
    const receiver = receiverOf()
    tabOf(receiver, queue).wake()
    await flush()
    expect(receiver.requests).toEqual([])
    expect(queue.size).toBe(3)
  })

  it('takes a receipt that the storage did not take', async () => {
    const receiver = receiverOf()
    const { wake, platform } = tabOf(receiver, false)
    receiver.answer = () => 500
    wake(bodyOf(1))
    await flush()
    receiver.answer = () => 201
    await platform.elapse(MINUTE)
    expect(receiver.requests).toEqual([idOf(1), idOf(1)])
    expect(receiver.stored.size).toBe(1)
    await platform.elapse(DAY)
    expect(receiver.requests).toHaveLength(2)
  })

  it.each([200, 201, 202, 204])('takes %d as a yes', async (status) => {
    const queue = queueOf(1)
    tabOf(
      receiverOf(() => status),
      queue,
    ).wake()
    await flush()
    expect(queue.size).toBe(0)
  })

  it.each([500, 503, 408, 425, 429, 409])(
    'tries again after %d, twice as long each time, up to six hours',
    async (status) => {
      const queue = queueOf(1)
      const receiver = receiverOf(() => status)
      const { wake, platform } = tabOf(receiver, queue)
      wake()
      await flush()
      for (const minutes of [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]) {
        const before = receiver.requests.length
        await platform.elapse(minutes * MINUTE - 2)
        expect(receiver.requests).toHaveLength(before)
        await platform.elapse(2)
        expect(receiver.requests).toHaveLength(before + 1)
      }
      receiver.answer = () => 201
      await platform.elapse(6 * HOUR)
      expect([...receiver.stored]).toEqual([[idOf(1), bodyOf(1)]])
      expect(queue.size).toBe(0)
    },
  )

  it('does not come all at once: the pause is between half and whole', async () => {
    const receiver = receiverOf(() => 500)
    receiver.random = 0
    const { wake, platform } = tabOf(receiver, queueOf(1))
    wake()
    await flush()
    await platform.elapse(MINUTE / 2 - 1)
    expect(receiver.requests).toHaveLength(1)
    await platform.elapse(1)
    expect(receiver.requests).toHaveLength(2)
  })

  it('waits as long as the receiver asks, and never more than a day', async () => {
    const receiver = receiverOf(() => 429)
    receiver.random = 0
    receiver.wait = HOUR
    const { wake, platform } = tabOf(receiver, queueOf(1))
    wake()
    await flush()
    await platform.elapse(HOUR - 1)
    expect(receiver.requests).toHaveLength(1)
    receiver.wait = 400 * DAY
    await platform.elapse(1)
    expect(receiver.requests).toHaveLength(2)
    await platform.elapse(DAY)
    expect(receiver.requests).toHaveLength(3)
  })

  it('keeps the pause when the page is left, and says nothing else of it', async () => {
    const queue = queueOf(1)
    const receiver = receiverOf(() => 503)
    const first = tabOf(receiver, queue)
    first.wake()
    await flush()
    first.close()
    expect(queue.get(keyOf(1))).toBe(`1~${TODAY + MINUTE}~${bodyOf(1)}`)
    const early = tabOf(receiver, queue, TODAY + MINUTE - 1)
    early.wake()
    await flush()
    early.close()
    expect(receiver.requests).toHaveLength(1)
    tabOf(receiver, queue, TODAY + MINUTE).wake()
    await flush()
    expect(receiver.requests).toHaveLength(2)
  })

  it('does not wait for years after the clock was set back', async () => {
    const queue = new Map([[keyOf(1), `3~${TODAY + 900 * DAY}~${bodyOf(1)}`]])
    const receiver = receiverOf()
    tabOf(receiver, queue).wake()
    await flush()
    expect(receiver.stored.size).toBe(1)
  })

  it.each([300, 400, 401, 403, 404, 413, 415, 422])(
    'tries again once a day what is refused with %d, and gives up after 30 days',
    async (status) => {
      const queue = queueOf(1)
      const receiver = receiverOf(() => status)
      const { wake, platform } = tabOf(receiver, queue)
      wake()
      await flush()
      expect(platform.warnings).toEqual([`not taken: /consent-receipts ${status}`])
      await platform.elapse(DAY - 1)
      expect(receiver.requests).toHaveLength(1)
      await platform.elapse(1)
      expect(receiver.requests).toHaveLength(2)
      for (let day = 1; day < 40; day++) await platform.elapse(DAY)
      expect(queue.size).toBe(0)
      expect(receiver.requests.length).toBeLessThanOrEqual(33)
      expect(platform.warnings.at(-1)).toBe(`given up: ${keyOf(1)} ${status}`)
    },
  )

  it('tries an old one once before it gives up', async () => {
    const queue = queueOf(1)
    const receiver = receiverOf()
    tabOf(receiver, queue, TODAY + 300 * DAY).wake()
    await flush()
    expect(receiver.stored.size).toBe(1)
  })

  it('gives up what does not say when it was made, once it is refused', async () => {
    const queue = new Map([[keyOf(1), '{torn']])
    tabOf(
      receiverOf(() => 400),
      queue,
    ).wake()
    await flush()
    expect(queue.size).toBe(0)
  })

  it('asks nobody while there is no network, and sends when it is back', async () => {
    const queue = queueOf(1)
    const receiver = receiverOf()
    receiver.online = false
    const { wake, platform } = tabOf(receiver, queue)
    wake()
    await flush()
    expect(receiver.requests).toEqual([])
    receiver.online = true
    platform.fire('online')
    await flush()
    expect(receiver.stored.size).toBe(1)
    expect(queue.size).toBe(0)
  })

  it('goes at once when the network is back after no answer, and not after an answer', async () => {
    const queue = queueOf(1, 2)
    const receiver = receiverOf((_, key) => (key === idOf(1) ? 0 : 503))
    const { wake, platform } = tabOf(receiver, queue)
    wake()
    await flush()
    receiver.answer = () => 201
    platform.fire('online')
    await flush()
    expect([...receiver.stored.keys()]).toEqual([idOf(1)])
    await platform.elapse(MINUTE)
    expect(receiver.stored.size).toBe(2)
  })

  it('looks again when the page comes back', async () => {
    const queue = new Map<string, string>()
    const receiver = receiverOf()
    const { platform } = tabOf(receiver, queue)
    queue.set(keyOf(1), bodyOf(1))
    platform.fire('pageshow')
    await flush()
    expect(receiver.stored.size).toBe(1)
  })

  it('sends one that comes while another is on its way', async () => {
    const queue = queueOf(1)
    let arrive: (status: number) => void = () => {}
    const receiver = receiverOf((_, key) =>
      key === idOf(1) ? new Promise((done) => (arrive = done)) : 201,
    )
    const { wake } = tabOf(receiver, queue)
    wake()
    await flush()
    queue.set(keyOf(2), bodyOf(2))
    wake()
    await flush()
    expect(receiver.requests).toEqual([idOf(1)])
    arrive(201)
    await flush()
    expect(receiver.requests).toEqual([idOf(1), idOf(2)])
    expect(queue.size).toBe(0)
  })

  it('sends each one from one tab only, where there are locks', async () => {
    const queue = queueOf(1, 2)
    const arrivals: ((status: number) => void)[] = []
    const receiver = receiverOf(() => new Promise((done) => arrivals.push(done)))
    tabOf(receiver, queue).wake()
    await flush()
    tabOf(receiver, queue).wake()
    await flush()
    expect(receiver.requests).toEqual([idOf(1), idOf(2)])
    for (const arrive of arrivals) arrive(201)
    await flush()
    expect(receiver.stored.size).toBe(2)
    expect(queue.size).toBe(0)
  })

  it('makes one record of two requests, where there are none', async () => {
    const queue = queueOf(1)
    const receiver = receiverOf()
    const free: Receiver = { ...receiver, post: { ...receiver.post, alone: (_, run) => run() } }
    tabOf(free, queue).wake()
    tabOf(free, queue).wake()
    await flush()
    expect(receiver.stored.size).toBe(1)
    expect(queue.size).toBe(0)
  })

  it('takes over from a tab that was closed while it sent', async () => {
    const queue = queueOf(1)
    const receiver = receiverOf(() => new Promise(() => {}))
    const first = tabOf(receiver, queue)
    first.wake()
    await flush()
    first.close()
    // The browser gives the lock back.
    receiver.locks.clear()
    receiver.answer = () => 201
    tabOf(receiver, queue).wake()
    await flush()
    expect(receiver.requests).toEqual([idOf(1), idOf(1)])
    expect(receiver.stored.size).toBe(1)
    expect(queue.size).toBe(0)
  })

  it('sends again what has arrived without an answer, and the receiver has one', async () => {
    const queue = queueOf(1)
    const receiver = receiverOf((body, key) => {
      receiver.stored.set(key, body)
      return 0
    })
    const { wake, platform } = tabOf(receiver, queue)
    wake()
    await flush()
    receiver.answer = () => 200
    await platform.elapse(MINUTE)
    expect(receiver.requests).toHaveLength(2)
    expect([...receiver.stored]).toEqual([[idOf(1), bodyOf(1)]])
    expect(queue.size).toBe(0)
  })

  it('does nothing after the end', async () => {
    const queue = queueOf(1)
    const receiver = receiverOf(() => 500)
    const { wake, platform, close } = tabOf(receiver, queue)
    wake()
    await flush()
    close()
    platform.fire('online')
    platform.fire('pageshow')
    await platform.elapse(DAY)
    expect(receiver.requests).toHaveLength(1)
  })

  it('gets as many in as were made, whatever the receiver answers and whoever closes', async () => {
    const receiver = receiverOf()
    const queue = new Map<string, string>()
    const script = [500, 0, 429, 201, 409, 503, 400, 201, 0, 408]
    let turn = 0
    receiver.answer = () => script[turn++ % script.length] ?? 201
    let time = TODAY
    for (let n = 0; n < 40; n++) {
      queue.set(keyOf(n), bodyOf(n, time))
      const tab = tabOf(receiver, queue, time)
      tab.wake()
      await flush()
      if (n % 3) await tab.platform.elapse(5 * MINUTE)
      tab.close()
      receiver.locks.clear()
      time += 10 * MINUTE
      expect(receiver.stored.size + queue.size).toBeGreaterThanOrEqual(n + 1)
    }
    receiver.answer = () => 201
    const last = tabOf(receiver, queue, time + 2 * DAY)
    last.wake()
    await flush()
    expect(queue.size).toBe(0)
    expect([...receiver.stored.keys()].sort()).toEqual(
      Array.from({ length: 40 }, (_, n) => idOf(n)).sort(),
    )
  })
})
