import { beforeEach, describe, expect, it } from 'vitest'
import type { ConfigInput } from '../../src/policy/types'
import { policy } from './support/config'
import { waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { complaints, INLINE, openStrict, WAYS } from './support/strict'
import type { StrictPage, Way } from './support/strict'
import { suite } from './support/suite'
import { PREFERENCES, gone, seen, sekisho } from './support/visible'

const here = suite()

const PLACEHOLDER = '[data-sekisho-placeholder] >>> [part~=placeholder]'
const PANEL = '#sekisho >>> [part~=ledger]'

const receipts: string[] = []

beforeEach(() => {
  receipts.length = 0
  here.server.answer('/receipts', async (request) => {
    receipts.push(await request.text())
    return new Response(null, { status: 201 })
  })
})

const config = (change: Partial<ConfigInput['policy']> = {}): ConfigInput => ({
  policy: policy(change),
  receipts: { url: '/receipts' },
})

/** Clicks something in the preferences. */
const inPreferences = (page: Page, selector: string): Promise<void> =>
  page.click(`${PREFERENCES} ${selector}`)

describe.each(Object.entries(WAYS))('a page that allows scripts by %s', (_, way) => {
  const open = (page: Partial<StrictPage> = {}): Promise<Page> =>
    openStrict(here, way, { config: config(), ...page })

  it('asks, releases what is granted, and sends a receipt', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    await seen(page, PLACEHOLDER)
    expect(here.server.hits).toEqual([])
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await gone(page, PLACEHOLDER)
    await waitFor(page, () => window.ran?.includes('stats.js'))
    await waitUntil(() => here.server.hits.some(({ path }) => path === '/hit/video.html'), 'embed')
    await waitUntil(() => receipts.length, 'a receipt')
    expect(await complaints(page)).toEqual([])
  })

  it('shows an embed once from its placeholder', async () => {
    const page = await open({ lang: 'ja' })
    await seen(page, PLACEHOLDER)
    await page.click(`${PLACEHOLDER} [data-action="once"]`)
    await gone(page, PLACEHOLDER)
    await waitUntil(() => here.server.hits.some(({ path }) => path === '/hit/video.html'), 'embed')
    expect(await complaints(page)).toEqual([])
  })

  it('shows the preferences, the record and the stored data, and saves', async () => {
    const page = await open()
    await page.evaluate(() => {
      document.cookie = 'stray=1; path=/'
    })
    await sekisho(page).click('reject-all')
    await sekisho(page).noticeGone()
    await page.click('#opener')
    await sekisho(page).preferencesSeen()
    await inPreferences(page, 'summary:has(+ .kept)')
    await seen(page, `${PREFERENCES} .kept article`)
    await sekisho(page).toggle('analytics')
    await sekisho(page).click('save')
    await sekisho(page).preferencesGone()
    await waitFor(page, () => window.ran?.includes('stats.js'))
    expect(await complaints(page)).toEqual([])
  })

  it('puts documents into the page', async () => {
    const page = await open({
      body: '<div data-consent-document="transmissions"></div><div data-consent-document="cookies"></div>',
    })
    await seen(page, '[data-consent-document="transmissions"] table')
    await seen(page, '[data-consent-document="cookies"] table')
    expect(await complaints(page)).toEqual([])
  })

  it('opens the developer panel', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    await page.evaluate(() => {
      window.sekisho.show('ledger')
    })
    await seen(page, PANEL)
    expect(await complaints(page)).toEqual([])
  })

  it('says what has changed to a visitor who comes back', async () => {
    const first = await open()
    await sekisho(first).click('accept-all')
    await sekisho(first).noticeGone()
    await waitFor(first, () => !!localStorage.getItem('sekisho'))
    const services = (policy().services ?? []).map((each) => ({ ...each, sends: ['more'] }))
    const page = await open({ config: config({ services, version: '2027-01-01' }) })
    await sekisho(page).noticeSeen()
    await waitFor(page, () =>
      document.getElementById('sekisho')?.shadowRoot?.textContent?.includes('more'),
    )
    expect(await complaints(page)).toEqual([])
  })

  it('tells vendors’ scripts what is granted before the page goes on', async () => {
    const page = await open({ config: { ...config(), signals: { google: true } } })
    await sekisho(page).noticeSeen()
    expect(await page.evaluate(() => window.ran?.[0])).toBe('told')
    expect(await complaints(page)).toEqual([])
  })

  it('puts a policy into the page that holds beside that of the page', async () => {
    const page = await open({ config: { ...config(), gates: { enforce: 'policy' } } })
    await sekisho(page).noticeSeen()
    await page.evaluate((src) => {
      new Image().src = src
    }, `http://nobody.test:${here.server.port}/hit/image.svg`)
    const refused = (): boolean =>
      window.sekisho
        .ledger()
        .some(({ outcome, what }) => outcome === 'refused' && what.includes('nobody'))
    await waitFor(page, refused)
    expect(here.server.hits).toEqual([])
    const others = (await complaints(page)).filter((each) => !each.includes('nobody.test'))
    expect(others).toEqual([])
  })
})

describe('a page with the text of sekisho.js in it, by its hash', () => {
  it('works as with a file', async () => {
    const page = await openStrict(here, INLINE, {
      config: { ...config(), signals: { google: true } },
    })
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await waitFor(page, () => window.ran?.includes('stats.js'))
    expect(await page.evaluate(() => window.ran?.[0])).toBe('told')
    expect(await complaints(page)).toEqual([])
  })
})

describe('a violation on such a page', () => {
  it('would not go unnoticed', async () => {
    const page = await openStrict(here, WAYS["'self'"] as Way, { config: config() })
    await sekisho(page).noticeSeen()
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red')
    })
    await expect
      .poll(() => complaints(page))
      .toContainEqual(expect.stringMatching(/^style-src-attr /))
  })
})
