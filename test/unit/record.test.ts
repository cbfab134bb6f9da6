import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/consent/types'
import { receiptOf } from '../../src/documents/receipt'
import type { ConfigInput } from '../../src/policy/types'
import type { Draft } from './support/config'
import { A_MOMENT, ALL, bench, endAll, NONE, start } from './support/consent'
import type { Bench, BenchOptions } from './support/consent'
import { createPlatform, flush, TODAY } from './support/platform'

const sending = (draft: Draft<ConfigInput>): void => {
  draft.receipts = { url: '/consent-receipts' }
}

interface Sent {
  /** What woke the sender: nothing, or a receipt that the storage did not take. */
  readonly woken: (string | undefined)[]
}

/** A page whose sender only listens. */
const page = async (options: BenchOptions = {}): Promise<Bench & Sent> => {
  const woken: (string | undefined)[] = []
  const it = await bench({
    change: sending,
    ...options,
    load: {
      receipts: async () => ({ createSender: () => (text) => void woken.push(text) }),
      ...options.load,
    },
  })
  await flush()
  return { ...it, woken }
}

const queued = ({ platform }: Bench): readonly Receipt[] =>
  [...platform.remembered]
    .filter(([key]) => key.startsWith('sekisho~'))
    .map(([, text]) => JSON.parse(text) as Receipt)

const statesOf = (receipt: Receipt | undefined): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries((receipt?.purposes ?? []).map(({ id, state }) => [id, state]))

endAll()

describe('receipt', () => {
  it('is nothing before a decision', async () => {
    const { consent } = await bench()
    expect(consent.receipt()).toBeUndefined()
  })

  it('is that of the decision in force, also on a page that comes later', async () => {
    const { consent, config } = await bench({ decided: { ...ALL, embeds: false } })
    const receipt = consent.receipt()
    expect(receipt?.id).toBe(consent.decision?.id)
    expect(statesOf(receipt)).toEqual({
      preferences: 'ConsentGiven',
      analytics: 'ConsentGiven',
      embeds: 'ConsentRefused',
    })
    expect(receipt).toEqual(
      receiptOf(config, consent.decision!, {
        granted: new Set(['preferences', 'text-size', 'analytics', 'site-stats']),
        languages: ['ja'],
        iso: (time) => new Date(time).toISOString(),
      }),
    )
  })

  it('knows on the page of the decision what was taken back', async () => {
    const { consent } = await bench({ decided: ALL })
    const before = consent.decision?.id
    consent.update({ analytics: false })
    expect(consent.receipt()?.previous).toBe(before)
    expect(statesOf(consent.receipt())).toEqual({
      preferences: 'ConsentGiven',
      analytics: 'ConsentWithdrawn',
      embeds: 'ConsentGiven',
    })
  })

  it('is nothing after everything was taken back', async () => {
    const { consent } = await bench({ decided: ALL })
    await consent.reset()
    expect(consent.receipt()).toBeUndefined()
  })

  it('speaks the language of the page', async () => {
    const platform = createPlatform()
    platform.root.lang = 'en-GB'
    const { consent } = await bench({
      fake: platform,
      decided: ALL,
      change: (draft) => {
        draft.notice = {}
      },
    })
    expect(consent.receipt()?.language).toBe('en-GB')
  })
})

describe('a decision', () => {
  it('stores and loads nothing where the site asks for no receipts', async () => {
    let loaded = 0
    const { consent, platform } = await bench({
      load: {
        receipts: async () => {
          loaded++
          return { createSender: () => () => {} }
        },
      },
    })
    consent.acceptAll()
    await consent.reset()
    await flush()
    expect(platform.remembered.size).toBe(0)
    expect(loaded).toBe(0)
  })

  it('is in the queue before anybody is told of it', async () => {
    const it = await page()
    const seen: number[] = []
    it.consent.on('change', () => seen.push(queued(it).length))
    it.consent.acceptAll('notice')
    expect(seen).toEqual([1])
    expect([...it.platform.remembered.keys()]).toEqual([`sekisho~${it.consent.decision?.id}`])
    expect(queued(it)).toEqual([JSON.parse(JSON.stringify(it.consent.receipt()))])
    expect(queued(it)[0]).toMatchObject({ method: 'notice', decidedAt: '2026-06-01T00:00:00.000Z' })
    await flush()
    expect(it.woken).toEqual([undefined])
  })

  it('has a receipt of its own each time', async () => {
    const it = await page()
    it.consent.acceptAll()
    it.consent.update({ embeds: false })
    it.consent.update({ embeds: false })
    expect(queued(it)).toHaveLength(2)
    expect(queued(it)[1]?.previous).toBe(queued(it)[0]?.id)
  })

  it('of another tab is recorded there', async () => {
    const first = await page()
    const other = await page({ fake: createPlatform({ cookies: first.platform.cookies }) })
    first.consent.acceptAll()
    other.platform.fire('pageshow')
    await flush()
    expect(other.consent.has('analytics')).toBe(true)
    expect(queued(first)).toHaveLength(1)
    expect(queued(other)).toEqual([])
    expect(other.woken).toEqual([])
  })

  it('goes to the sender where the browser stores nothing', async () => {
    const it = await page({ fake: createPlatform({ remembered: false }) })
    it.consent.rejectAll()
    await flush()
    expect(it.woken.map((text) => (JSON.parse(text ?? '') as Receipt).id)).toEqual([
      it.consent.decision?.id,
    ])
  })

  it('is kept by the page where 50 wait already', async () => {
    const remembered = new Map(Array.from({ length: 50 }, (_, n) => [`sekisho~${n}`, '{}']))
    const it = await page({ fake: createPlatform({ remembered }) })
    expect(it.woken).toEqual([undefined])
    it.consent.acceptAll()
    await flush()
    expect([...remembered.keys()].filter((key) => key.includes('~'))).toHaveLength(50)
    expect(it.woken).toEqual([undefined, expect.stringContaining(it.consent.decision?.id ?? '-')])
  })

  it('waits in the queue where what sends does not load, with a warning', async () => {
    let there = false
    const woken: unknown[] = []
    const it = await page({
      load: {
        receipts: async () => {
          if (!there) throw Error('gone')
          return { createSender: () => () => void woken.push(1) }
        },
      },
    })
    it.consent.acceptAll()
    await flush()
    expect(it.platform.warnings).toEqual(['Error: gone'])
    expect(queued(it)).toHaveLength(1)
    there = true
    it.consent.rejectAll()
    await flush()
    expect(woken).toEqual([1])
    expect(queued(it)).toHaveLength(2)
  })

  it('is tried again when the network is back, with what the storage did not take', async () => {
    let there = false
    const woken: (string | undefined)[] = []
    const it = await page({
      fake: createPlatform({ remembered: false }),
      load: {
        receipts: async () => {
          if (!there) throw Error('gone')
          return { createSender: () => (text) => void woken.push(text) }
        },
      },
    })
    it.consent.acceptAll()
    await flush()
    it.platform.fire('online')
    await flush()
    expect(it.platform.warnings).toEqual(['Error: gone', 'Error: gone'])
    there = true
    it.platform.fire('online')
    it.platform.fire('online')
    await flush()
    expect(woken).toEqual([expect.stringContaining(it.consent.decision?.id ?? '-')])
  })

  it('is not tried again after the end', async () => {
    let asked = 0
    const it = await page({
      load: {
        receipts: async () => {
          asked++
          throw Error('gone')
        },
      },
    })
    it.consent.acceptAll()
    await flush()
    it.consent.destroy()
    it.platform.fire('online')
    await flush()
    expect(asked).toBe(1)
  })
})

describe('everything taken back', () => {
  it('is recorded: what was granted is withdrawn, with an id of its own', async () => {
    const it = await page({ decided: { ...ALL, embeds: false } })
    const before = it.consent.decision?.id
    await it.consent.reset()
    const [receipt] = queued(it)
    expect(receipt).toMatchObject({
      previous: before,
      method: 'api',
      decidedAt: new Date(TODAY).toISOString(),
      validUntil: new Date(TODAY).toISOString(),
    })
    expect(receipt?.id).not.toBe(before)
    expect(statesOf(receipt)).toEqual({
      preferences: 'ConsentWithdrawn',
      analytics: 'ConsentWithdrawn',
    })
    expect(receipt?.purposes[1]?.services[0]?.state).toBe('ConsentWithdrawn')
    expect(it.consent.decision).toBeUndefined()
  })

  it('calls refused what was refused before, though its purpose is withdrawn', async () => {
    const it = await page({ decided: { embeds: true, 'town-map': false, 'text-size': true } })
    await it.consent.reset()
    const [receipt] = queued(it)
    expect(
      receipt?.purposes.map(({ id, state, services }) => [
        id,
        state,
        ...services.map((service) => [service.id, service.state]),
      ]),
    ).toEqual([
      ['preferences', undefined, ['text-size', 'ConsentWithdrawn']],
      ['embeds', 'ConsentWithdrawn', ['town-map', 'ConsentRefused']],
    ])
  })

  it('is no record where nothing was granted', async () => {
    const it = await page({ decided: NONE })
    await it.consent.reset()
    expect(queued(it)).toEqual([])
    const nobody = await page()
    await nobody.consent.reset()
    expect(queued(nobody)).toEqual([])
  })
})

describe('a page', () => {
  it('sends what others have left', async () => {
    const remembered = new Map([['sekisho~a', '{}']])
    expect((await page({ fake: createPlatform({ remembered }) })).woken).toEqual([undefined])
  })

  it('loads nothing where nothing waits and all is decided', async () => {
    const { woken, platform } = await page({ decided: ALL })
    await platform.elapse(A_MOMENT)
    expect(woken).toEqual([])
  })

  it('has what sends at hand where something is to be decided: the network may go first', async () => {
    const { woken, platform, consent } = await page()
    expect(woken).toEqual([])
    await platform.elapse(A_MOMENT)
    expect(woken).toEqual([undefined])
    consent.acceptAll()
    await flush()
    expect(woken).toEqual([undefined, undefined])
  })

  it('loads nothing ahead where the site asks for no receipts, nor after the end', async () => {
    const silent = await page({ change: () => {} })
    await silent.platform.elapse(A_MOMENT)
    expect(silent.woken).toEqual([])
    const ended = await page()
    ended.consent.destroy()
    await ended.platform.elapse(A_MOMENT)
    expect(ended.woken).toEqual([])
  })

  it('sends nothing before it is parsed, nor while it is prerendered', async () => {
    const platform = createPlatform({
      parsing: true,
      prerendering: true,
      remembered: new Map([['sekisho~a', '{}']]),
    })
    const woken: unknown[] = []
    start({
      fake: platform,
      change: sending,
      load: { receipts: async () => ({ createSender: () => () => void woken.push(1) }) },
    })
    await flush()
    platform.finishParsing()
    await flush()
    expect(woken).toEqual([])
    platform.activate()
    await flush()
    expect(woken).toEqual([1])
  })
})
