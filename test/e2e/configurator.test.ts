import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/policy/validation/parse'
import { faults } from './support/axe'
import { policy } from './support/config'
import { waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

/** From disk, as an owner opens it. */
const ADDRESS = new URL('../../dist/configurator.html', import.meta.url).href

const open = async (page?: Page): Promise<Page> => {
  const opened = page ?? (await here.visitor.open())
  await opened.goto(ADDRESS)
  await waitFor(opened, () => !!document.querySelector('.entries'))
  return opened
}

const field = (path: string): string => `[id="f-${path}"]`

/** Types into an input: clicks it, and presses each key. */
const type = async (page: Page, selector: string, text: string): Promise<void> => {
  await page.click(selector)
  for (const key of text) await page.press(key)
}

/** Puts a long text into an input, as pasting does. */
const paste = (page: Page, selector: string, text: string): Promise<void> =>
  page.evaluate(
    (where, value) => {
      const input = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(where)
      if (!input) throw Error(`There is no ${where}.`)
      input.value = value
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    },
    selector,
    text,
  )

const valueOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((where) => document.querySelector<HTMLInputElement>(where)?.value ?? '', selector)

const fillIn = async (page: Page): Promise<void> => {
  await type(page, field('policy.controller.name.en'), 'Minato')
  await type(page, field('policy.url.en'), '/privacy/')
  await type(page, field('policy.controller.contact.email'), 'a@b.example')
  await page.click('[name="entry-ga4"]')
  await page.click('[name="entry-youtube"]')
}

/** Waits until the preview shows some texts. */
const previewShows = (page: Page, part: string, ...texts: readonly string[]): Promise<unknown> =>
  waitUntil(
    () =>
      page
        .inNewestFrame(
          (name, all) => {
            const root = document.getElementById('sekisho')?.shadowRoot
            const shown = root?.querySelector(`[part~=${name}]`)?.textContent ?? ''
            return all.every((each) => shown.includes(each))
          },
          part,
          texts,
        )
        // A frame may go while it is asked.
        .catch(() => false),
    `${part} with ${texts.join()}`,
  )

/** What describes an input to those who do not see it. */
const describedBy = (page: Page, selector: string): Promise<string> =>
  page.evaluate(
    (where) =>
      (document.querySelector(where)?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    selector,
  )

describe('the configurator', () => {
  it('shows the real notice and preferences while the owner fills it in', async () => {
    const page = await open()
    await waitFor(page, () =>
      document.querySelector('#preview')?.textContent.includes('There is nothing to ask'),
    )
    expect(await page.inNewestFrame(() => document.getElementById('sekisho'))).toBeFalsy()
    await page.click('[name="entry-ga4"]')
    await previewShows(page, 'notice', '(name of the site)', 'Analytics')
    await page.click('[name="entry-ga4"]')
    await fillIn(page)
    await previewShows(page, 'notice', 'Minato', 'Analytics', 'Embedded content')
    await page.click('[name="preview-show"][value="preferences"]')
    await previewShows(page, 'preferences', 'Analytics', 'Google Analytics 4', 'YouTube')
    await page.click('[name="preview-language"][value="ja"]')
    await previewShows(page, 'preferences', 'Cookieの設定')
    await page.click('[name="preview-kind"][value="box"]')
    await waitFor(page, () => document.querySelectorAll('iframe').length === 1)
    expect(await valueOf(page, field('notice.kind'))).toBe('box')
    expect(page.errors).toEqual([])
    expect(page.console).toEqual([])
  })

  it('leaves the focus where somebody is typing while the preview opens the preferences', async () => {
    const page = await open()
    await page.click('[name="entry-ga4"]')
    await page.click('[name="preview-show"][value="preferences"]')
    await previewShows(page, 'preferences', 'Running this site')
    await type(page, field('policy.controller.name.en'), 'Harbour')
    await previewShows(page, 'notice', 'Harbour')
    await waitFor(page, () => document.querySelectorAll('iframe').length === 1)
    await page.press('s')
    expect(await valueOf(page, field('policy.controller.name.en'))).toBe('Harbours')
  })

  it('asks for nothing, and is held to that by its content policy', async () => {
    const page = await open()
    await fillIn(page)
    await previewShows(page, 'notice', 'Minato')
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').length)
    expect(asked).toBe(0)
    const address = `${here.server.url}/hit/image.svg`
    await page.evaluate((src) => {
      const image = new Image()
      image.onerror = () => {
        document.body.dataset.refused = ''
      }
      image.src = src
    }, address)
    await waitFor(page, () => document.body.dataset.refused === '')
    expect(here.server.hits).toEqual([])
  })

  it('gives a configuration and lines with which a page works', async () => {
    const page = await open()
    await fillIn(page)
    await paste(page, '#folder', '/dist/')
    const text = await valueOf(page, '#output-config')
    const parsed = parseConfig(JSON.parse(text))
    expect(parsed.ok ? [] : parsed.faults).toEqual([])
    const head = await valueOf(page, '#output-head')
    const button = await valueOf(page, '#output-button-en')
    const tables = await valueOf(page, '#output-tables')
    here.server.serve(
      '/page.html',
      `<!doctype html><html lang="en"><head>${head}<meta charset="utf-8"><title>Test</title></head><body>
      <script type="text/plain" data-consent="analytics" data-service="ga4" src="/hit/tagged.js"></script>
      ${button}${tables}</body></html>`,
    )
    const site = await here.visitor.open(`${here.server.url}/page.html`)
    await sekisho(site).noticeSeen()
    await waitFor(site, () => document.body.textContent.includes('_ga_*'))
    expect(await site.evaluate(() => window.ran)).toBeUndefined()
    await sekisho(site).click('accept-all')
    await waitFor(site, () => window.ran?.includes('tagged.js'))
    await site.click('[data-consent-open="preferences"]')
    await sekisho(site).preferencesSeen()
    expect(site.console.filter((line) => line.includes('[sekisho]'))).toEqual([])
  })

  it('saves what it gives as files', async () => {
    const page = await open()
    await fillIn(page)
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL)
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => {
          document.body.dataset.saved = text
        })
        return make(blob)
      }
    })
    await page.click('[name="format"][value="md"]')
    await waitFor(page, () =>
      document.querySelector<HTMLTextAreaElement>('#output-documents')?.value.startsWith('# '),
    )
    await page.click('[data-download="documents"]')
    await waitFor(page, () => !!document.body.dataset.saved)
    const text = await page.evaluate(() => document.body.dataset.saved ?? '')
    expect(text).toMatch(/^# /)
    expect(text).toContain('## ')
    expect(text).toContain('YouTube')
  })

  it('keeps the draft when the page is loaded again, until it is deleted', async () => {
    const page = await open()
    await type(page, field('policy.controller.name.en'), 'Minato')
    await page.click('[name="entry-youtube"]')
    await open(page)
    expect(await valueOf(page, field('policy.controller.name.en'))).toBe('Minato')
    expect(
      await page.evaluate(() => document.querySelectorAll('.entries input:checked').length),
    ).toBe(1)
    await page.evaluate(() => {
      window.confirm = () => true
    })
    await page.click('[data-action="start-anew"]')
    await open(page)
    expect(await valueOf(page, field('policy.controller.name.en'))).toBe('')
  })

  it('opens a configuration, and shows its faults at the fields', async () => {
    const page = await open()
    const faulty = policy({ version: 'a b', effective: 'soon', later: 1 } as never)
    await page.click('[data-part="open"] summary')
    await paste(page, '#paste', JSON.stringify({ policy: faulty, receipts: { url: '/r' } }))
    await page.click('[data-action="open"]')
    expect(await describedBy(page, field('policy.version'))).toContain('"a b" is not valid here')
    expect(await describedBy(page, field('policy.effective'))).toContain('a date like 2026-04-01')
    expect(await describedBy(page, '#f-')).toContain('"later" is not a known field')
    await page.click('[data-field="policy.version"]')
    await waitFor(page, () => document.activeElement?.id === 'f-policy.version')
    await page.press('Control+a')
    await page.press('2')
    await paste(page, field('policy.effective'), '2026-12-01')
    await page.click('[data-field=""]')
    const json = JSON.parse(await valueOf(page, '#f-')) as { policy: { later?: number } }
    delete json.policy.later
    await paste(page, '#f-', JSON.stringify(json))
    await page.click('[data-action="apply-json"]')
    const taken: unknown = JSON.parse(await valueOf(page, '#output-config'))
    expect(taken).toMatchObject({
      policy: { version: '2', effective: '2026-12-01' },
      receipts: { url: '/r' },
    })
  })

  it('is used by the keyboard alone', async () => {
    const page = await open()
    await page.evaluate(() => document.querySelector<HTMLElement>('#query')?.focus())
    for (const key of 'youtube') await page.press(key)
    await page.press('Tab')
    await page.press('Tab')
    // Chromium stops at a list that scrolls only where nothing in it can have the focus.
    await page.press(' ')
    expect(
      await page.evaluate(
        () => document.querySelector<HTMLInputElement>('[name="entry-youtube"]')?.checked,
      ),
    ).toBe(true)
  })
})

describe.each([
  ['en', false, 1280],
  ['ja', true, 320],
] as const)('the configurator in %s, dark %s, %i px wide', (language, dark, width) => {
  it('has no fault of accessibility, and nothing to scroll sideways', async () => {
    const visitor = await here.engine.visitor({ language, dark, width })
    const page = await open(await visitor.open())
    expect(await faults(page)).toEqual([])
    // With everything that can be unfolded or added, and every fault.
    await page.click('[name="entry-ga4"]')
    await page.click('[data-add="service"]')
    await page.click('[data-add="own"]')
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true
      const buttons = [
        ...document.querySelectorAll<HTMLElement>('#services fieldset fieldset > button'),
      ]
      for (const each of buttons) each.click()
      document.querySelector<HTMLElement>('[data-field]')?.click()
    })
    await waitFor(page, () => document.querySelectorAll('.faults').length > 5)
    expect(await faults(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await visitor.close()
  })
})
