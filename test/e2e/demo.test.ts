import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startDemo } from '../../demo/server.mjs'
import { startEngine } from './support/engine'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Engine, Page, Visitor } from './support/page'
import { seen, sees, sekisho } from './support/visible'
import './support/window'

/** What the demo server has received from browsers, as its own page shows it. */
interface Received {
  readonly received: readonly { readonly to?: string; readonly path: string }[]
}

let engine: Engine
let demo: Awaited<ReturnType<typeof startDemo>>
let visitor: Visitor

beforeAll(async () => {
  ;[engine, demo] = await Promise.all([startEngine(), startDemo({ port: 0 })])
})
afterAll(async () => {
  await Promise.all([engine.close(), demo.close()])
})
beforeEach(async () => {
  await fetch(`${demo.url}/received/clear`, { method: 'POST' })
  visitor = await engine.visitor()
  return () => visitor.close()
})

const received = async (): Promise<readonly { readonly path: string }[]> => {
  const answer: unknown = await (await fetch(`${demo.url}/received`)).json()
  return Array.isArray(answer) ? (answer as never) : (answer as Received).received
}

/** The sites differ in language, in how they are configured and in where their notice stands. */
describe.each([
  { site: 'keiei', embed: 'access', cookie: '_sp_id', settings: 'keiei_settings' },
  { site: 'center', embed: 'events', cookie: '_sp_center_id', settings: 'center_settings' },
])('the demo site $site', ({ site, embed, cookie, settings }) => {
  const open = (path = ''): Promise<Page> => visitor.open(`${demo.url}/${site}/${path}`)

  it('lets nothing out before a choice, nor after Reject all, on any page', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    for (const path of [`${embed}/`, 'settings/', 'privacy/', 'contact/', ''])
      await page.goto(`${demo.url}/${site}/${path}`)
    await quiet()
    expect(await received()).toEqual([])
    expect(await page.evaluate(() => document.cookie)).toBe('')
    await sekisho(page).click('reject-all')
    await sekisho(page).noticeGone()
    for (const path of [`${embed}/`, 'settings/', ''])
      await page.goto(`${demo.url}/${site}/${path}`)
    await quiet()
    expect(await received()).toEqual([])
    expect(await page.evaluate(() => document.cookie.split('; ').length)).toBe(1)
    expect(page.errors).toEqual([])
  })

  it('sends to the collector once analytics is granted, and nothing after it is taken back', async () => {
    const page = await open()
    await sekisho(page).click('accept-all')
    await waitUntil(
      async () => (await received()).some(({ path }) => path.includes('collect')),
      'the collector is told',
    )
    await waitFor(page, (name) => document.cookie.includes(name), cookie)
    await page.click('[data-consent-open="preferences"]')
    await sekisho(page).preferencesSeen()
    await sekisho(page).click('reject-all')
    await sekisho(page).preferencesGone()
    await waitFor(page, (name) => !document.cookie.includes(name), cookie)
    await page.goto(`${demo.url}/${site}/`)
    await fetch(`${demo.url}/received/clear`, { method: 'POST' })
    await page.reload()
    await quiet()
    expect(await received()).toEqual([])
    expect(await page.evaluate((name) => document.cookie.includes(name), cookie)).toBe(false)
  })

  it('shows the other site where it is allowed, and a placeholder where it is not', async () => {
    const page = await open(`${embed}/`)
    await seen(page, '[data-sekisho-placeholder] >>> [part~=placeholder]')
    expect(await received()).toEqual([])
    await page.click('[data-sekisho-placeholder] >>> [data-action="always"]')
    await waitUntil(async () => (await received()).length > 0, 'the other site is asked')
    await page.reload()
    await waitFor(page, () => !!document.querySelector('iframe')?.getAttribute('src'))
    expect(await page.evaluate(() => document.querySelector('[data-sekisho-placeholder]'))).toBe(
      null,
    )
  })

  it('remembers settings only as far as that is allowed', async () => {
    const page = await open('settings/')
    await sekisho(page).noticeSeen()
    const choose = (): Promise<void> =>
      page.evaluate(() => {
        document.querySelector<HTMLInputElement>('input[name="size"][value="large"]')?.click()
      })
    await choose()
    expect(await page.evaluate(() => document.cookie)).toBe('')
    await page.evaluate(() => {
      window.sekisho.update({ preferences: true })
    })
    await choose()
    await waitFor(page, (name) => document.cookie.includes(name), settings)
    await page.evaluate(() => {
      window.sekisho.update({ preferences: false })
    })
    await waitFor(page, (name) => !document.cookie.includes(name), settings)
  })
})

/** The sites set their own cookies on the server, as if all were allowed, and take out what is not. */
describe.each(['keiei', 'center'])('the server of the demo site %s', (site) => {
  /** The cookies an answer sets, when a browser with these asks for a page. */
  const cookiesFor = async (cookie: string): Promise<readonly string[]> => {
    const headers = { cookie, 'sec-fetch-dest': 'document' }
    return (await fetch(`${demo.url}/${site}/`, { headers })).headers.getSetCookie()
  }
  const named = (cookies: readonly string[], name: string): readonly string[] =>
    cookies.filter((each) => each.startsWith(`${site}${name}=`))

  it('sets no cookie before a choice, nor after Reject all', async () => {
    expect(await cookiesFor('')).toEqual([])
    const page = await visitor.open(`${demo.url}/${site}/`)
    await sekisho(page).click('reject-all')
    await sekisho(page).noticeGone()
    const cookies = await cookiesFor(await page.evaluate(() => document.cookie))
    expect(cookies).toHaveLength(1)
    expect(named(cookies, '-consent')).toHaveLength(1)
  })

  it('sets them once they are granted, takes them back, and renews the consent cookie', async () => {
    const page = await visitor.open(`${demo.url}/${site}/`)
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await page.reload()
    await waitFor(page, (name) => document.cookie.includes(name), `${site}_visitor=`)
    const before = await page.evaluate(() => document.cookie)
    expect(before).not.toContain(`${site}_language`)
    const cookies = await cookiesFor(before)
    expect(named(cookies, '_visitor')).toHaveLength(1)
    expect(named(cookies, '_language').join()).toContain('HttpOnly')
    const [renewed = ''] = named(cookies, '-consent')
    expect(before.split('; ')).toContain(renewed.split('; ')[0])

    // The cookies of the server are there before the configuration is.
    await page.evaluate(() => {
      window.sekisho.push(({ rejectAll }) => rejectAll())
    })
    await waitFor(page, (name) => !document.cookie.includes(name), `${site}_visitor=`)
    await page.reload()
    const after = await page.evaluate(() => document.cookie)
    expect(after).not.toContain(`${site}_visitor`)
    const deleted = named(await cookiesFor(`${after}; ${site}_language=ja`), '_language')
    expect(deleted).not.toEqual([])
    for (const each of deleted) expect(each).toContain('max-age=0')
  })
})

describe('the developer panel of the demo', () => {
  const panel = '#sekisho >>> [part=ledger]'

  it.each(['keiei/', 'center/', 'features/ledger.html'])(
    'is on the page %s where the address asks for it, and nowhere else',
    async (path) => {
      const page = await visitor.open(`${demo.url}/${path}?sekisho-debug`)
      await seen(page, panel)
      await page.goto(`${demo.url}/${path}`)
      await sekisho(page).noticeSeen()
      expect(await sees(page, panel)).toBe(false)
    },
  )

  it('tells of what the buttons of its page make happen', async () => {
    const page = await visitor.open(`${demo.url}/features/ledger.html?sekisho-debug`)
    await seen(page, panel)
    const told = (what: string): Promise<void> =>
      waitFor(
        page,
        (text) =>
          document
            .getElementById('sekisho')
            ?.shadowRoot?.querySelector('#view-entries')
            ?.textContent.includes(text),
        what,
      )
    await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>('[data-do]')) each.click()
    })
    await told('/collect/features')
    await told('nobody_declares_me')
    await told('nobody-declares-me')
  })
})

describe('the configurator of the demo', () => {
  it('is the page that is built', async () => {
    const page = await visitor.open(`${demo.url}/configurator/`)
    await seen(page, '.entries')
    expect(await page.evaluate(() => location.pathname)).toBe('/dist/configurator.html')
    expect(page.errors).toEqual([])
  })
})
