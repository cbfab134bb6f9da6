import { describe, expect, it } from 'vitest'
import { page as html, policy } from './support/config'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { seen, sekisho } from './support/visible'

const here = suite()

const CONFIG = {
  policy: policy(),
  regions: { US: 'optout' },
  receipts: { url: '/hit/receipt' },
}

/** A page of a visitor who has refused everything, with the view of the developer panel in which visits are tried. */
const open = async (): Promise<Page> => {
  here.server.serve(
    '/page.html',
    html('<button id="developer" data-consent-open="ledger">Developer panel</button>', {
      config: CONFIG,
      lang: 'en',
    }),
  )
  const page = await here.visitor.open(`${here.server.url}/page.html`)
  await sekisho(page).noticeSeen()
  await sekisho(page).click('reject-all')
  await waitFor(page, () => window.sekisho.status === 'decided')
  await page.click('#developer')
  await seen(page, '#sekisho >>> #tab-simulation')
  await page.click('#sekisho >>> #tab-simulation')
  await seen(page, '#sekisho >>> #view-simulation form')
  return page
}

/** Starts a visit, and waits until Sekisho runs in its frame. */
const visit = async (
  page: Page,
  conditions: { region?: string; language?: string; gpc?: boolean },
): Promise<void> => {
  await page.evaluate((wanted) => {
    const form = document
      .getElementById('sekisho')
      ?.shadowRoot?.querySelector<HTMLFormElement>('#view-simulation form')
    const field = (name: string): HTMLInputElement | undefined | null =>
      form?.querySelector<HTMLInputElement>(`[name=${name}]`)
    for (const name of ['region', 'language'] as const) {
      const input = field(name)
      if (input) input.value = wanted[name] ?? (name === 'language' ? 'en' : '')
    }
    const gpc = field('gpc')
    if (gpc) gpc.checked = wanted.gpc ?? false
    form?.querySelector('button')?.click()
  }, conditions)
  await waitFor(page, () => {
    const frame = document.getElementById('sekisho')?.shadowRoot?.querySelector('iframe')
    return (frame?.contentWindow as Partial<typeof window> | null | undefined)?.sekisho?.status
  })
}

/** Waits until the visitor of the frame is asked. */
const asked = (page: Page): Promise<unknown> =>
  waitFor(page, () =>
    document
      .getElementById('sekisho')
      ?.shadowRoot?.querySelector('iframe')
      ?.contentDocument?.getElementById('sekisho')
      ?.shadowRoot?.querySelector('[part=notice]'),
  )

/** What the frame says and grants. */
const state = (page: Page) =>
  page.evaluate(() => {
    const frame = document.getElementById('sekisho')?.shadowRoot?.querySelector('iframe')
    const inside = frame?.contentWindow as typeof window | null | undefined
    return {
      lang: inside?.document.getElementById('sekisho')?.lang,
      gpc: inside?.sekisho.gpc,
      status: inside?.sekisho.status,
      analytics: inside?.sekisho.has('analytics'),
    }
  })

describe('a simulated visit', () => {
  it('is a first one, whatever has been chosen here', async () => {
    const page = await open()
    await visit(page, {})
    await asked(page)
    expect(await state(page)).toEqual({
      lang: 'en',
      gpc: false,
      status: 'undecided',
      analytics: false,
    })
    expect(page.errors).toEqual([])
  })

  it('is in the language and the region that are named', async () => {
    const page = await open()
    await visit(page, { region: 'US', language: 'ja' })
    await asked(page)
    expect(await state(page)).toMatchObject({ lang: 'ja', analytics: true })
  })

  it('sends Global Privacy Control where that is wanted', async () => {
    const page = await open()
    await visit(page, { region: 'US', gpc: true })
    expect(await state(page)).toMatchObject({ gpc: true, analytics: false })
  })

  it('leads nowhere', async () => {
    const page = await open()
    await visit(page, {})
    await asked(page)
    const address = await page.evaluate(() => {
      const frame = document.getElementById('sekisho')?.shadowRoot?.querySelector('iframe')
      const inside = frame?.contentDocument?.getElementById('sekisho')?.shadowRoot
      inside?.querySelector('a')?.click()
      return frame?.contentWindow?.location.href
    })
    await quiet()
    expect(
      await page.evaluate(() => {
        const frame = document.getElementById('sekisho')?.shadowRoot?.querySelector('iframe')
        return frame?.contentWindow?.location.href
      }),
    ).toBe(address)
  })

  it('keeps and sends nothing of a choice in it', async () => {
    const page = await open()
    const before = await page.evaluate(() => document.cookie)
    // The receipt of the visitor's own choice.
    await waitUntil(() => here.server.hits.length, 'a receipt is sent')
    const sent = here.server.hits.length
    await visit(page, {})
    await asked(page)
    await page.evaluate(() => {
      const frame = document.getElementById('sekisho')?.shadowRoot?.querySelector('iframe')
      const inside = frame?.contentDocument?.getElementById('sekisho')?.shadowRoot
      inside?.querySelector<HTMLButtonElement>('[data-action=accept-all]')?.click()
    })
    await waitFor(page, () => {
      const frame = document.getElementById('sekisho')?.shadowRoot?.querySelector('iframe')
      return (frame?.contentWindow as typeof window | null)?.sekisho.has('analytics')
    })
    await quiet()
    expect(await page.evaluate(() => document.cookie)).toBe(before)
    expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(false)
    expect(here.server.hits.length).toBe(sent)
  })
})
