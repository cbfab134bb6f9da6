import { beforeEach, describe, expect, it } from 'vitest'
import { startDemo } from '../../demo/server.mjs'
import { receiptsApp } from '../../demo/server/receipts.mjs'
import { openStore } from '../../demo/server/receipts/store.mjs'
import type { ReceiptStore } from '../../demo/server/receipts/store.mjs'
import type { Receipt } from '../../src/consent/types'
import { page as html, policy } from './support/config'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

/** What stands between the page and the receiver. */
type Way = (request: Request, take: () => Promise<Response>) => Promise<Response>

let store: ReceiptStore
/** Requests that came, whatever became of them. */
let keys: string[]
let way: Way
const straight: Way = (_, take) => take()

beforeEach(() => {
  store = openStore()
  keys = []
  way = straight
  const config = { policy: policy(), receipts: { url: '/consent-receipts' } }
  const app = receiptsApp({ store, published: async () => [config] })
  here.server.answer('/consent-receipts', (request) => {
    keys.push(request.headers.get('idempotency-key') ?? '')
    // The receiver is mounted at this path.
    const take = async (): Promise<Response> => {
      const { origin } = new URL(request.url)
      return app.fetch(
        new Request(`${origin}/`, {
          method: request.method,
          headers: request.headers,
          body: await request.text(),
        }),
      )
    }
    return way(request, take)
  })
  here.server.serve('/page.html', html('', { config }))
  here.server.serve('/other.html', html('', { config }))
  return () => store.close()
})

const url = (path = '/page.html'): string => here.server.url + path
const open = (): Promise<Page> => here.visitor.open(url())
const records = async (): Promise<readonly Receipt[]> =>
  (await store.list()).map(({ body }) => JSON.parse(body) as Receipt)
const idIn = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.sekisho.decision?.id)
const queue = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('sekisho~')))
const arrived = (count: number): Promise<unknown> =>
  waitUntil(async () => (await records()).length >= count, `${count} records`)
const emptied = (page: Page): Promise<void> =>
  waitFor(page, () => !Object.keys(localStorage).some((key) => key.startsWith('sekisho~')))

describe('a choice', () => {
  it('makes one record, which the visitor holds the other end of', async () => {
    const page = await open()
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await arrived(1)
    await emptied(page)
    const [record] = await records()
    expect(record?.id).toBe(await idIn(page))
    expect(record).toEqual(
      await page.evaluate(() => JSON.parse(JSON.stringify(window.sekisho.receipt())) as Receipt),
    )
    expect(record).toMatchObject({ method: 'notice', language: 'en' })
    expect(record?.purposes.map(({ id, state }) => [id, state])).toEqual([
      ['analytics', 'ConsentGiven'],
      ['embeds', 'ConsentGiven'],
    ])
    await page.reload()
    await quiet()
    expect(keys).toEqual([`"${record?.id}"`])
    expect(page.errors).toEqual([])
  })

  it('makes no record by being read in another tab', async () => {
    const [first, other] = [await open(), await here.visitor.open(url('/other.html'))]
    await sekisho(other).noticeSeen()
    await sekisho(first).click('reject-all')
    await sekisho(first).noticeGone()
    await arrived(1)
    await other.reload()
    await waitFor(other, () => window.sekisho.status === 'decided')
    await quiet()
    expect(keys).toHaveLength(1)
  })

  it('is recorded again when it is taken back, and when everything is', async () => {
    const page = await open()
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    const first = await idIn(page)
    await page.evaluate(() => {
      window.sekisho.update({ analytics: false })
    })
    const second = await idIn(page)
    await page.evaluate(() => window.sekisho.reset())
    await arrived(3)
    // They may overtake each other on their way.
    const all = await records()
    const after = (id: string | undefined): Receipt | undefined =>
      all.find(({ previous }) => previous === id)
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining([first, second]))
    const third = after(second)
    expect(after(first)?.id).toBe(second)
    expect(after(first)?.purposes[0]?.state).toBe('ConsentWithdrawn')
    expect(third?.purposes.map(({ id, state }) => [id, state])).toEqual([
      ['embeds', 'ConsentWithdrawn'],
    ])
    expect(await idIn(page)).toBeUndefined()
  })

  it('tells the receiver no address of a page', async () => {
    const seen: string[] = []
    way = (request, take) => {
      seen.push(request.headers.get('referer') ?? '')
      return take()
    }
    const page = await here.visitor.open(url('/page.html?patient=4711'))
    await sekisho(page).click('accept-all')
    await arrived(1)
    expect(seen.join()).not.toContain('page.html')
    expect((await store.list())[0]?.body).not.toContain('4711')
  })

  it('needs nobody to ask for a record, and then nothing is stored or sent', async () => {
    here.server.serve('/none.html', html('', { config: { policy: policy() } }))
    const page = await here.visitor.open(url('/none.html'))
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await quiet()
    expect(keys).toEqual([])
    expect(await queue(page)).toEqual([])
    // What makes the receipt is loaded when one is asked for.
    await waitFor(page, () => window.sekisho.receipt())
    expect(await page.evaluate(() => window.sekisho.receipt()?.id)).toBe(await idIn(page))
  })
})

describe('a receiver that is not well', () => {
  /** The next attempt is a minute away: the test does not wait for it. */
  const dueNow = (page: Page): Promise<void> =>
    page.evaluate(() => {
      for (const key of Object.keys(localStorage))
        if (key.startsWith('sekisho~'))
          localStorage.setItem(key, (localStorage.getItem(key) ?? '').replace(/~\d+~/, '~0~'))
    })

  it('gets one record when it is well again', async () => {
    way = async () => new Response(null, { status: 500 })
    const page = await open()
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await waitFor(page, () =>
      Object.keys(localStorage).some(
        (key) => key.startsWith('sekisho~') && localStorage.getItem(key)?.startsWith('1~'),
      ),
    )
    expect(await records()).toEqual([])
    await page.reload()
    await quiet()
    // Not due yet.
    expect(keys).toHaveLength(1)
    way = straight
    await dueNow(page)
    await page.goto(url('/other.html'))
    await arrived(1)
    await emptied(page)
    expect((await records()).map(({ id }) => id)).toEqual([await idIn(page)])
  })

  it('keeps one record of what arrived without an answer', async () => {
    way = async (_, take) => {
      await take()
      return new Response(null, { status: 503 })
    }
    const page = await open()
    await sekisho(page).click('accept-all')
    await arrived(1)
    await waitFor(page, () => JSON.stringify(localStorage).includes('"1~'))
    way = straight
    await dueNow(page)
    await page.reload()
    await emptied(page)
    expect(keys).toHaveLength(2)
    expect(await records()).toHaveLength(1)
  })

  it('keeps no visitor waiting while it hangs', async () => {
    let free: () => void = () => {}
    const hanging = new Promise<void>((done) => (free = done))
    way = async (_, take) => {
      await hanging
      return take()
    }
    const page = await open()
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await waitUntil(() => keys.length, 'the receiver is asked')
    expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(true)
    await page.click('[data-consent-open="preferences"]')
    await sekisho(page).preferencesSeen()
    expect(await records()).toEqual([])
    free()
    await arrived(1)
    await emptied(page)
    expect(await records()).toHaveLength(1)
  })
})

describe('a tab closed right after the click', () => {
  it('loses nothing: the record arrives once, by itself or with the next page', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    const id = await page.evaluate(() => {
      window.sekisho.acceptAll('notice')
      return window.sekisho.decision?.id
    })
    // A browser that closes its last window ends.
    await here.visitor.open()
    await page.close()
    const next = await here.visitor.open(url('/other.html'))
    await arrived(1)
    await emptied(next)
    await quiet()
    expect((await records()).map((record) => record.id)).toEqual([id])
  })

  it('loses nothing when the receiver hangs, and the next tab sends it', async () => {
    way = () => new Promise<Response>(() => {})
    const page = await open()
    await sekisho(page).click('reject-all')
    await waitUntil(() => keys.length, 'the receiver is asked')
    const id = await idIn(page)
    await here.visitor.open()
    await page.close()
    way = straight
    const next = await here.visitor.open(url('/other.html'))
    await arrived(1)
    await emptied(next)
    expect((await records()).map((record) => record.id)).toEqual([id])
  })
})

describe('the demo', () => {
  it('shows the choice, and what the receiver has', async () => {
    const demo = await startDemo({ port: 0 })
    try {
      const page = await here.visitor.open(`${demo.url}/features/receipts.html`)
      await sekisho(page).click('accept-all')
      const id = await idIn(page)
      await waitFor(
        page,
        (it) => document.querySelector('#received')?.textContent.includes(it ?? '-'),
        id,
      )
      const found = await fetch(`${demo.url}/consent-receipts/${id}`)
      expect(found.status).toBe(200)
      expect(await found.json()).toMatchObject({ number: 1, receipt: { id, method: 'notice' } })
      expect(page.errors).toEqual([])
    } finally {
      await demo.close()
    }
  })
})
