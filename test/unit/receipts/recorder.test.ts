import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../../src/consent/types'
import type { ConfigInput } from '../../../src/policy/types'
import { createReceipts } from '../../../src/receipts/index'
import { receiptOf } from '../../../src/receipts/receipt'
import { purposeOf } from '../support/config'
import type { Draft } from '../support/config'
import { A_MOMENT, ALL, endAll, NONE, start } from '../support/consent'
import type { Bench, BenchOptions } from '../support/consent'
import { createPlatform, flush, TODAY } from '../support/platform'
import type { FakeOptions, FakePlatform } from '../support/platform'

const sending = (draft: Draft<ConfigInput>): void => {
  draft.receipts = { url: '/consent-receipts' }
}

/** The file that makes receipts, and the receiver. */
interface World {
  /** Whether the file can be loaded. */
  isThere: boolean
  /** How often it was asked for. */
  loads: number
  /** What the receiver answers; 0 where there is no network. */
  status: number
  /** What the receiver got, in order. */
  readonly sent: Receipt[]
  readonly fetch: typeof fetch
}

const createWorld = (rest: Partial<World> = {}): World => {
  const world: World = {
    isThere: true,
    loads: 0,
    status: 0,
    sent: [],
    async fetch(_, init) {
      if (!world.status) throw new TypeError('Failed to fetch')
      world.sent.push(JSON.parse(init?.body as string) as Receipt)
      return new Response(null, { status: world.status })
    },
    ...rest,
  }
  return world
}

interface Page extends Bench {
  readonly world: World
}

interface PageOptions extends BenchOptions {
  readonly world?: World
}

/** A platform whose requests reach the receiver. */
const platformOf = (world: World, options: FakeOptions = {}): FakePlatform =>
  createPlatform({ ...options, fetch: world.fetch })

/** A page right after the script tag. */
const open = ({ world = createWorld(), ...options }: PageOptions = {}): Page => ({
  ...start({
    change: sending,
    fake: platformOf(world, options),
    ...options,
    parts: {
      async receipts() {
        world.loads++
        if (!world.isThere) throw Error('gone')
        return { createReceipts }
      },
      ...options.parts,
    },
  }),
  world,
})

const page = async (options: PageOptions = {}): Promise<Page> => {
  const it = open(options)
  await flush()
  return it
}

const textsOf = ({ platform }: Bench): readonly string[] =>
  [...platform.remembered].filter(([key]) => key.startsWith('sekisho~')).map(([, text]) => text)

/** The receipts in the queue; drafts are none yet. */
const queued = (it: Bench): readonly Receipt[] =>
  textsOf(it)
    .map((text) => JSON.parse(text.replace(/^\d+~\d+~/, '')) as Receipt)
    .filter(({ schema }) => schema)

const statesOf = (receipt: Receipt | undefined): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries((receipt?.purposes ?? []).map(({ id, state }) => [id, state]))

endAll()

describe('receipt', () => {
  it('is nothing before a decision', async () => {
    const { consent } = await page()
    consent.receipt()
    await flush()
    expect(consent.receipt()).toBeUndefined()
  })

  it('is nothing until its file has loaded, which asking for it begins', async () => {
    const { consent, world } = await page({ decided: ALL })
    expect(world.loads).toBe(0)
    expect(consent.receipt()).toBeUndefined()
    expect(world.loads).toBe(1)
    await flush()
    expect(consent.receipt()?.id).toBe(consent.decision?.id)
    expect(world.loads).toBe(1)
  })

  it('loads its file with the preferences, where the visitor can download it', async () => {
    const { consent, context, world } = await page({ decided: ALL })
    consent.show('preferences')
    await flush()
    context()?.emit('shown', 'notice')
    expect(world.loads).toBe(0)
    context()?.emit('shown', 'preferences')
    expect(world.loads).toBe(1)
    await flush()
    expect(consent.receipt()?.id).toBe(consent.decision?.id)
  })

  it('warns where its file does not load, and loads it when it is asked for again', async () => {
    const world = createWorld({ isThere: false })
    const { consent, platform } = await page({ world, decided: ALL })
    consent.receipt()
    await flush()
    expect(platform.warnings).toEqual(['Error: gone'])
    world.isThere = true
    consent.receipt()
    await flush()
    expect(consent.receipt()?.id).toBe(consent.decision?.id)
    expect(platform.warnings).toHaveLength(1)
  })

  it('is that of the decision in force, also on a page that comes later', async () => {
    const { consent, config } = await page({ decided: { ...ALL, embeds: false } })
    consent.receipt()
    await flush()
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

  it('knows on the page of the decision what was withdrawn, though its file came later', async () => {
    const { consent, world } = await page({ decided: ALL, change: () => {} })
    const before = consent.decision?.id
    consent.update({ analytics: false })
    expect(world.loads).toBe(0)
    consent.receipt()
    await flush()
    expect(consent.receipt()?.previous).toBe(before)
    expect(statesOf(consent.receipt())).toEqual({
      preferences: 'ConsentGiven',
      analytics: 'ConsentWithdrawn',
      embeds: 'ConsentGiven',
    })
  })

  it('does not take what is known of a decision for another, which a second tab has made', async () => {
    const first = await page({ decided: ALL })
    const other = await page({ fake: createPlatform({ cookies: first.platform.cookies }) })
    first.consent.update({ analytics: false })
    first.consent.receipt()
    await other.platform.elapse(2000)
    other.platform.fire('pageshow')
    await flush()
    // Each of the fake browsers counts its ids from 1.
    other.platform.randomId()
    other.consent.rejectAll()
    first.platform.fire('pageshow')
    await flush()
    expect(first.consent.receipt()?.id).toBe(other.consent.decision?.id)
    expect(first.consent.receipt()?.previous).toBeUndefined()
    expect(statesOf(first.consent.receipt())).toEqual({
      preferences: 'ConsentRefused',
      analytics: 'ConsentRefused',
      embeds: 'ConsentRefused',
    })
  })

  it('is nothing after everything was withdrawn', async () => {
    const { consent } = await page({ decided: ALL })
    consent.receipt()
    await flush()
    await consent.reset()
    expect(consent.receipt()).toBeUndefined()
  })

  it('speaks the language of the page', async () => {
    const world = createWorld()
    const fake = platformOf(world)
    fake.root.lang = 'en-GB'
    const { consent } = await page({
      world,
      fake,
      decided: ALL,
      change: (draft) => {
        draft.notice = {}
      },
    })
    consent.receipt()
    await flush()
    expect(consent.receipt()?.language).toBe('en-GB')
  })
})

describe('a decision', () => {
  it('stores and loads nothing where the site asks for no receipts', async () => {
    const { consent, platform, world } = await page({ change: () => {} })
    consent.acceptAll()
    await consent.reset()
    await flush()
    expect(platform.remembered.size).toBe(0)
    expect(world.loads).toBe(0)
  })

  it('is in localStorage before anybody learns of it, and a receipt once the file has loaded', async () => {
    const it = await page()
    const texts: (readonly string[])[] = []
    it.consent.on('change', () => texts.push(textsOf(it)))
    it.consent.acceptAll('notice')
    expect(texts).toEqual([[expect.stringContaining(it.consent.decision?.id ?? '-')]])
    expect([...it.platform.remembered.keys()]).toEqual([`sekisho~${it.consent.decision?.id}`])
    expect(queued(it)).toEqual([])
    await flush()
    expect([...it.platform.remembered.keys()]).toContain(`sekisho~${it.consent.decision?.id}`)
    expect(queued(it)).toEqual([JSON.parse(JSON.stringify(it.consent.receipt()))])
    expect(queued(it)[0]).toMatchObject({ method: 'notice', decidedAt: '2026-06-01T00:00:00.000Z' })
  })

  it('is sent, and no longer in localStorage then', async () => {
    const it = await page({ world: createWorld({ status: 201 }) })
    it.consent.acceptAll()
    await flush()
    expect(it.world.sent).toEqual([JSON.parse(JSON.stringify(it.consent.receipt()))])
    expect(textsOf(it)).toEqual([])
  })

  it('becomes a receipt on the next page where this one was left before the file had loaded', async () => {
    const remembered = new Map<string, string>()
    const it = await page({ world: createWorld({ isThere: false }), remembered })
    it.consent.acceptAll()
    it.consent.update({ analytics: false })
    await flush()
    expect(queued(it)).toEqual([])
    const { cookies } = it.platform
    it.consent.destroy()
    const next = await page({ world: createWorld({ status: 201 }), remembered, cookies })
    expect(next.world.sent.map(({ id }) => id)).toEqual([
      next.world.sent[1]?.previous,
      next.consent.decision?.id,
    ])
    expect(statesOf(next.world.sent[1])).toEqual({
      preferences: 'ConsentGiven',
      analytics: 'ConsentWithdrawn',
      embeds: 'ConsentGiven',
    })
    expect(textsOf(next)).toEqual([])
  })

  it('has the language in which it was made, whatever the page speaks on which its receipt is made', async () => {
    const remembered = new Map<string, string>()
    const inherit = (draft: Draft<ConfigInput>): void => {
      sending(draft)
      draft.notice = {}
    }
    const prepare = (lang: string) => (platform: FakePlatform) => {
      platform.root.lang = lang
    }
    const world = createWorld({ isThere: false })
    const it = await page({ world, remembered, change: inherit, prepare: prepare('en-GB') })
    it.consent.acceptAll()
    await flush()
    const next = await page({
      world: createWorld({ status: 201 }),
      remembered,
      change: inherit,
      prepare: prepare('ja'),
    })
    expect(next.world.sent.map(({ language }) => language)).toEqual(['en-GB'])
  })

  it('says nothing of an id that was not chosen, though it is a name that objects inherit', async () => {
    const it = await page({
      change(draft) {
        sending(draft)
        draft.policy.purposes.push(purposeOf('constructor'))
      },
    })
    it.consent.update({ analytics: true })
    await flush()
    expect(queued(it).map(statesOf)).toEqual([{ analytics: 'ConsentGiven' }])
  })

  it('is not sent as a draft by another tab that has a receipt of its own to send', async () => {
    const remembered = new Map<string, string>()
    const other = await page({ remembered })
    other.consent.acceptAll()
    await flush()
    const it = await page({ world: createWorld({ isThere: false }), remembered })
    it.platform.randomId()
    it.consent.rejectAll()
    await flush()
    other.world.status = 201
    other.platform.fire('online')
    await flush()
    expect(other.world.sent.map(({ schema, id }) => [schema, id])).toEqual([
      ['sekisho-receipt-1', other.consent.decision?.id],
    ])
    expect([...remembered.keys()]).toContain(`sekisho~${it.consent.decision?.id}`)
  })

  it('has a receipt of its own each time', async () => {
    const it = await page()
    it.consent.acceptAll()
    it.consent.update({ embeds: false })
    it.consent.update({ embeds: false })
    await flush()
    expect(queued(it)).toHaveLength(2)
    expect(queued(it)[1]?.previous).toBe(queued(it)[0]?.id)
    expect(queued(it).map((receipt) => statesOf(receipt)['embeds'])).toEqual([
      'ConsentGiven',
      'ConsentWithdrawn',
    ])
  })

  it('of another tab is recorded there', async () => {
    const first = await page()
    const other = await page({ fake: createPlatform({ cookies: first.platform.cookies }) })
    first.consent.acceptAll()
    other.platform.fire('pageshow')
    await flush()
    expect(other.consent.has('analytics')).toBe(true)
    expect(queued(first)).toHaveLength(1)
    expect(textsOf(other)).toEqual([])
    expect(other.world.loads).toBe(0)
  })

  it('is sent where the browser stores nothing', async () => {
    const it = await page({ world: createWorld({ status: 201 }), remembered: false })
    it.consent.rejectAll()
    await flush()
    expect(it.world.sent.map(({ id }) => id)).toEqual([it.consent.decision?.id])
  })

  it('waits in the page alone where 50 are in localStorage already', async () => {
    const remembered = new Map(Array.from({ length: 50 }, (_, n) => [`sekisho~${n}`, 'waits']))
    const it = await page({ remembered })
    it.consent.acceptAll()
    await flush()
    expect([...remembered.keys()].filter((key) => key.includes('~'))).toHaveLength(50)
    expect(remembered.has(`sekisho~${it.consent.decision?.id}`)).toBe(false)
    it.world.status = 201
    it.platform.fire('online')
    await flush()
    expect(it.world.sent.map(({ id }) => id)).toEqual([it.consent.decision?.id])
  })

  it('is the last that fits where 49 are in localStorage', async () => {
    const remembered = new Map(Array.from({ length: 49 }, (_, n) => [`sekisho~${n}`, 'waits']))
    const it = await page({ remembered })
    it.consent.acceptAll()
    await flush()
    expect(remembered.has(`sekisho~${it.consent.decision?.id}`)).toBe(true)
  })

  it('waits where the file does not load, with a warning, and goes with the next one', async () => {
    const it = await page({ world: createWorld({ isThere: false, status: 201 }) })
    it.consent.acceptAll()
    await flush()
    expect(it.platform.warnings).toEqual(['Error: gone'])
    expect(textsOf(it)).toHaveLength(1)
    const first = it.consent.decision?.id
    it.world.isThere = true
    it.consent.rejectAll()
    await flush()
    expect(it.world.sent.map(({ id }) => id)).toEqual([first, it.consent.decision?.id])
    expect(textsOf(it)).toEqual([])
  })

  it('is tried again when the network is back, with what the storage did not take', async () => {
    const world = createWorld({ isThere: false, status: 201 })
    const it = await page({ world, remembered: false })
    it.consent.acceptAll()
    await flush()
    it.platform.fire('online')
    await flush()
    expect(it.platform.warnings).toEqual(['Error: gone', 'Error: gone'])
    world.isThere = true
    it.platform.fire('online')
    it.platform.fire('online')
    await flush()
    expect(world.sent.map(({ id }) => id)).toEqual([it.consent.decision?.id])
    expect(world.loads).toBe(3)
  })

  it('is not tried again after the end', async () => {
    const it = await page({ world: createWorld({ isThere: false }) })
    it.consent.acceptAll()
    await flush()
    it.consent.destroy()
    it.platform.fire('online')
    await flush()
    expect(it.world.loads).toBe(1)
  })

  it('is not sent where the file has loaded after the end, and waits for the next page', async () => {
    const it = await page({ world: createWorld({ status: 201 }) })
    it.consent.acceptAll()
    it.consent.destroy()
    await flush()
    expect(it.world.sent).toEqual([])
    expect(textsOf(it)).toHaveLength(1)
  })
})

describe('everything withdrawn', () => {
  it('is recorded: what was granted is withdrawn, with an id of its own', async () => {
    const it = await page({ decided: { ...ALL, embeds: false } })
    const before = it.consent.decision?.id
    await it.consent.reset()
    expect(textsOf(it)).toHaveLength(1)
    await flush()
    const [receipt] = queued(it)
    expect(receipt).toMatchObject({
      previous: before,
      method: 'api',
      decidedAt: new Date(TODAY).toISOString(),
      validUntil: new Date(TODAY).toISOString(),
    })
    expect(receipt?.id).not.toBe(before)
    expect([...it.platform.remembered.keys()]).toContain(`sekisho~${receipt?.id}`)
    expect(statesOf(receipt)).toEqual({
      preferences: 'ConsentWithdrawn',
      analytics: 'ConsentWithdrawn',
    })
    expect(receipt?.purposes[1]?.services[0]?.state).toBe('ConsentWithdrawn')
    expect(it.consent.decision).toBeUndefined()
  })

  it('says on the next page when it was, where this one was left before the file had loaded', async () => {
    const remembered = new Map<string, string>()
    const world = createWorld({ isThere: false })
    const it = await page({ world, remembered, decided: ALL })
    const before = it.consent.decision?.id
    await it.consent.reset()
    await flush()
    it.consent.destroy()
    const next = await page({
      world: createWorld({ status: 201 }),
      remembered,
      time: TODAY + 5000,
    })
    expect(next.world.sent).toHaveLength(1)
    expect(next.world.sent[0]).toMatchObject({
      previous: before,
      decidedAt: new Date(TODAY).toISOString(),
      validUntil: new Date(TODAY).toISOString(),
    })
    expect(statesOf(next.world.sent[0])).toEqual({
      preferences: 'ConsentWithdrawn',
      analytics: 'ConsentWithdrawn',
      embeds: 'ConsentWithdrawn',
    })
  })

  it('calls refused what was refused before, though its purpose is withdrawn', async () => {
    const it = await page({ decided: { embeds: true, 'town-map': false, 'text-size': true } })
    await it.consent.reset()
    await flush()
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
    expect(textsOf(it)).toEqual([])
    const nobody = await page()
    await nobody.consent.reset()
    expect(textsOf(nobody)).toEqual([])
  })
})

describe('a page', () => {
  it('sends what others have left', async () => {
    const text = JSON.stringify({ schema: 'sekisho-receipt-1', id: 'a' })
    const remembered = new Map([['sekisho~a', text]])
    const { world } = await page({
      world: createWorld({ status: 201 }),
      remembered,
      decided: ALL,
    })
    expect(world.sent).toEqual([JSON.parse(text)])
    expect(remembered.has('sekisho~a')).toBe(false)
  })

  it('loads nothing where nothing waits and all is decided', async () => {
    const { world, platform } = await page({ decided: ALL })
    await platform.elapse(A_MOMENT)
    expect(world.loads).toBe(0)
  })

  it('has what sends at hand where something is to be decided: the network may go first', async () => {
    const it = await page({ world: createWorld({ status: 201 }) })
    expect(it.world.loads).toBe(0)
    await it.platform.elapse(A_MOMENT)
    expect(it.world.loads).toBe(1)
    expect(it.consent.receipt()).toBeUndefined()
    it.consent.acceptAll()
    expect(it.consent.receipt()?.id).toBe(it.consent.decision?.id)
    await flush()
    expect(it.world.sent).toHaveLength(1)
  })

  it('loads nothing ahead where the site asks for no receipts, nor after the end', async () => {
    const silent = await page({ change: () => {} })
    await silent.platform.elapse(A_MOMENT)
    expect(silent.world.loads).toBe(0)
    const ended = await page()
    ended.consent.destroy()
    await ended.platform.elapse(A_MOMENT)
    expect(ended.world.loads).toBe(0)
  })

  it('loads nothing where it was parsed after the end, nor where a receipt is asked for then', async () => {
    const { world, platform, consent } = open({
      parsing: true,
      remembered: new Map([['sekisho~a', 'waits']]),
    })
    await flush()
    consent.destroy()
    platform.finishParsing()
    consent.receipt()
    await flush()
    expect(world.loads).toBe(0)
  })

  it('sends nothing before it is parsed, nor while it is prerendered', async () => {
    const { world, platform } = open({
      world: createWorld({ status: 201 }),
      parsing: true,
      prerendering: true,
      remembered: new Map([
        ['sekisho~a', JSON.stringify({ schema: 'sekisho-receipt-1', id: 'a' })],
      ]),
    })
    await flush()
    platform.activate()
    await flush()
    expect(world.sent).toEqual([])
    expect(world.loads).toBe(0)
    platform.finishParsing()
    await flush()
    expect(world.sent).toHaveLength(1)
  })

  it('sends nothing while it is prerendered, though it is parsed', async () => {
    const { world, platform } = open({
      world: createWorld({ status: 201 }),
      prerendering: true,
      remembered: new Map([
        ['sekisho~a', JSON.stringify({ schema: 'sekisho-receipt-1', id: 'a' })],
      ]),
    })
    await flush()
    await platform.elapse(A_MOMENT)
    expect(world.loads).toBe(0)
    platform.activate()
    await flush()
    expect(world.sent).toHaveLength(1)
  })
})
