import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startDemo } from '../../demo/server.mjs'
import { demoFaults } from './support/axe'
import { startEngine } from './support/engine'
import { waitFor } from './support/page'
import type { Engine, Page, Visitor } from './support/page'
import { PREFERENCES, gone, seen, sekisho } from './support/visible'
import './support/window'

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
  visitor = await engine.visitor()
  return () => visitor.close()
})

const KEPT = `${PREFERENCES} .kept`

/** What nobody declares, with a value that would run if it were markup. */
const STRAY = 'stray=<img src=x onerror="window.ran=[`cookie`]">; path=/'
const VALUE = '<img src=x onerror="window.ran=[`cookie`]">'

/** The things on each shelf, by name; runs in the page. */
const shelves = (page: Page): Promise<Readonly<Record<string, readonly string[]>>> =>
  page.evaluate(() =>
    Object.fromEntries(
      Array.from(
        document.querySelector('#sekisho')?.shadowRoot?.querySelectorAll('.kept article') ?? [],
        (shelf) => [
          shelf.getAttribute('data-shelf') ?? '',
          Array.from(shelf.querySelectorAll('li code'), (each) => each.textContent),
        ],
      ),
    ),
  )

const status = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.querySelector('#sekisho')?.shadowRoot?.querySelector('.kept [role=status]')
        ?.textContent ?? '',
  )

/** Waits until something was done and said. */
const said = (page: Page): Promise<void> =>
  waitFor(
    page,
    () =>
      !!document.querySelector('#sekisho')?.shadowRoot?.querySelector('.kept [role=status]')
        ?.textContent,
  )

/** What has the focus inside, as its tag and hook. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.querySelector('#sekisho')?.shadowRoot?.activeElement
    return at
      ? [at.localName, at.getAttribute('data-action') ?? at.getAttribute('data-key')].join(' ')
      : 'nothing'
  })

/** A button of a thing, or of a shelf. */
const button = (action: string, inside: string): string =>
  `${KEPT} ${inside} [data-action="${action}"]`

describe.each([
  { site: 'keiei', cookie: '_sp_id', other: 'keiei_settings' },
  { site: 'center', cookie: '_sp_center_id', other: 'center_settings' },
])('my data on the demo site $site', ({ site, cookie, other }) => {
  /** All is allowed and stored, and what is stored is shown. */
  const open = async (): Promise<Page> => {
    const page = await visitor.open(`${demo.url}/${site}/`)
    await sekisho(page).click('accept-all')
    await waitFor(page, (name) => document.cookie.includes(name), cookie)
    await page.evaluate(
      (text, name) => {
        document.cookie = text
        document.cookie = `${name}=%7B%7D; path=/`
        localStorage.setItem('stray-entry', 'x'.repeat(500))
        const request = indexedDB.open('stray-db')
        return new Promise<void>((done) => {
          request.onsuccess = () => {
            request.result.close()
            done()
          }
        })
      },
      STRAY,
      other,
    )
    await page.click('[data-consent-open="preferences"]')
    await sekisho(page).preferencesSeen()
    await page.click(`${PREFERENCES} summary:has(+ .kept)`)
    await seen(page, `${KEPT} article`)
    return page
  }
  const nameOf = async (page: Page): Promise<string> =>
    (await shelves(page))['analytics']?.find((name) => name.startsWith(cookie)) ?? ''

  it('lists it by purpose, what nobody declares as such, and its own as its own', async () => {
    const page = await open()
    const all = await shelves(page)
    expect(all['analytics']?.some((name) => name.startsWith(cookie))).toBe(true)
    expect(all['preferences']).toContain(other)
    expect([...(all['?'] ?? [])].sort()).toEqual(['stray', 'stray-db', 'stray-entry'])
    expect(all['.']).toContain(`${site}-consent`)
    expect(await demoFaults(page)).toEqual([])
    expect(page.errors).toEqual([])
  })

  it('shows values only when asked, as text', async () => {
    const page = await open()
    const text = (): Promise<string> =>
      page.evaluate(
        () =>
          document.querySelector('#sekisho')?.shadowRoot?.querySelector('.kept')?.textContent ?? '',
      )
    expect(await text()).not.toContain('onerror')
    await page.click(button('value', '[data-key="cookie stray"]'))
    await seen(page, `${KEPT} [data-key="cookie stray"] .value`)
    expect(await text()).toContain(VALUE)
    await page.click(button('value', '[data-key="local stray-entry"]'))
    await seen(page, `${KEPT} [data-key="local stray-entry"] .value`)
    expect(await text()).not.toContain('x'.repeat(201))
    await page.click(button('whole', '[data-key="local stray-entry"]'))
    await gone(page, button('whole', '[data-key="local stray-entry"]'))
    expect(await text()).toContain('x'.repeat(500))
    expect(await demoFaults(page)).toEqual([])
    await page.click(button('value', '[data-key="cookie stray"]'))
    await gone(page, `${KEPT} [data-key="cookie stray"] .value`)
    expect(await page.evaluate(() => window.ran)).toBeUndefined()
    expect(
      await page.evaluate(
        () => document.querySelector('#sekisho')?.shadowRoot?.querySelector('.kept img') ?? null,
      ),
    ).toBe(null)
  })

  it('erases one thing, and the focus goes on to the next', async () => {
    const page = await open()
    const name = await nameOf(page)
    await page.click(button('erase', `[data-key="cookie ${name}"]`))
    await said(page)
    expect(await page.evaluate((it) => document.cookie.includes(it), name)).toBe(false)
    expect((await shelves(page))['analytics']).not.toContain(name)
    expect(await focused(page)).toMatch(/^li (cookie|local) ./)
    await page.click(button('erase', '[data-key="indexeddb stray-db"]'))
    await waitFor(page, async () => !(await indexedDB.databases()).length)
  })

  it('erases a purpose and leaves it allowed, and says so', async () => {
    const page = await open()
    await page.click(button('erase-shelf', '[data-shelf="analytics"]'))
    await said(page)
    expect(await page.evaluate((name) => document.cookie.includes(name), cookie)).toBe(false)
    expect(await page.evaluate((name) => document.cookie.includes(name), other)).toBe(true)
    expect(await sekisho(page).granted()).toContain('analytics')
    expect(await focused(page)).toBe('button erase-shelf')
    expect(await status(page)).toMatch(/\d/)
    expect(await demoFaults(page)).toEqual([])
  })

  it('takes a purpose back and erases it, with one click, and the switch follows', async () => {
    const page = await open()
    const record = (): Promise<string | undefined> =>
      page.evaluate(() => window.sekisho.decision?.id)
    const before = await record()
    await page.click(button('withdraw', '[data-shelf="analytics"]'))
    await said(page)
    expect(await sekisho(page).granted()).not.toContain('analytics')
    expect(await sekisho(page).granted()).toContain('preferences')
    await waitFor(page, (name) => !document.cookie.includes(name), cookie)
    expect(await record()).not.toBe(before)
    const shown = await page.evaluate(() => {
      const root = document.querySelector('#sekisho')?.shadowRoot
      const input = root?.querySelector<HTMLInputElement>('input[name="analytics"]')
      return [input?.checked, root?.textContent.includes(window.sekisho.decision?.id ?? '-')]
    })
    expect(shown).toEqual([false, true])
    await sekisho(page).click('save')
    await sekisho(page).preferencesGone()
    expect(await sekisho(page).granted()).not.toContain('analytics')
  })

  it('erases everything but the choice, and forgets that on demand', async () => {
    const page = await open()
    await page.click(button('erase-all', ''))
    await said(page)
    const left = (): Promise<readonly string[]> =>
      page.evaluate(() => document.cookie.split('; ').map((each) => each.split('=')[0] ?? ''))
    expect(await left()).toEqual([`${site}-consent`])
    expect(await page.evaluate(() => localStorage.getItem('stray-entry'))).toBe(null)
    await page.click(button('forget', ''))
    await waitFor(page, () => !document.cookie)
    await waitFor(page, () => !window.sekisho.decision)
    await sekisho(page).noticeSeen()
    expect(await sekisho(page).seesPreferences()).toBe(true)
    expect(
      await page.evaluate(
        () =>
          document
            .querySelector('#sekisho')
            ?.shadowRoot?.querySelector<HTMLInputElement>('input[name="analytics"]')?.checked,
      ),
    ).toBe(false)
  })

  it('hands out the record, and its number to quote', async () => {
    const page = await open()
    await page.evaluate(() => {
      const saved = window as unknown as { saved?: Promise<readonly string[]> }
      HTMLAnchorElement.prototype.click = function () {
        const { href, download } = this
        saved.saved = fetch(href)
          .then((it) => it.text())
          .then((text) => [download, text])
      }
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => void ((window as { text?: string }).text = text) },
      })
    })
    await page.click(`${PREFERENCES} [data-action="download"]`)
    const [name, text = ''] = await page.evaluate(
      () => (window as unknown as { saved: Promise<readonly string[]> }).saved,
    )
    const id = (await page.evaluate(() => window.sekisho.decision?.id)) ?? ''
    expect(name).toBe(`consent-${id}.json`)
    expect(JSON.parse(text)).toEqual(await page.evaluate(() => window.sekisho.receipt()))
    expect(JSON.parse(text)).toMatchObject({ id, schema: 'sekisho-receipt-1' })
    await page.click(`${PREFERENCES} [data-action="copy"]`)
    await waitFor(page, (it) => (window as { text?: string }).text === it, id)
    const mails = await page.evaluate(() =>
      Array.from(
        document.querySelector('#sekisho')?.shadowRoot?.querySelectorAll('dialog a') ?? [],
        (each) => each.getAttribute('href') ?? '',
      ).filter((href) => href.startsWith('mailto:')),
    )
    expect(mails.length).toBeGreaterThan(0)
    for (const each of mails) expect(each).toMatch(new RegExp(`^[^?]*\\?subject=[^&]*${id}`))
  })

  it('selects the number where the browser does not let it be copied', async () => {
    const page = await open()
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    })
    await page.click(`${PREFERENCES} [data-action="copy"]`)
    await seen(page, `${PREFERENCES} textarea`)
    expect(await focused(page)).toBe('textarea ')
    expect(await demoFaults(page)).toEqual([])
  })
})
