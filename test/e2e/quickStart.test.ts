import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { quiet, waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

/** The page of an owner who has pasted what a README says, its files in another folder. */
const pasted = (readme: string): string => {
  const markdown = readFileSync(new URL(`../../${readme}`, import.meta.url), 'utf8')
  const [head = '', body = ''] = [...markdown.matchAll(/^```html\n(.*?)^```$/gms)].map(
    ([, html = '']) => html,
  )
  return `<!doctype html><html><head>${head.replaceAll('"/sekisho/', '"/dist/')}
    <meta charset="utf-8"><title>Shop</title></head><body><h1>Shop</h1>${body}</body></html>`
}

const video = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('iframe')?.getAttribute('src') ?? null)

const placeholder = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.querySelector('[data-sekisho-placeholder]')?.shadowRoot?.textContent)

describe.each(['README.md', 'README.ja.md'])('a page made by the quick start of %s', (readme) => {
  const open = (): Promise<Page> => {
    here.server.serve('/shop.html', pasted(readme))
    return here.visitor.open(`${here.server.url}/shop.html`)
  }

  it('asks, and loads the video after a yes', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    await quiet()
    expect(await video(page)).toBeNull()
    // Who would get the data is said where the video will be.
    await expect.poll(() => placeholder(page)).toMatch(/YouTube.*Google LLC/s)
    await sekisho(page).click('accept-all')
    await waitFor(page, () => document.querySelector('iframe')?.src)
    expect(await video(page)).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\//)
    expect(page.console.filter((line) => line.includes('[sekisho]'))).toEqual([])
  })

  it('does not load it after a no, and its button opens the preferences', async () => {
    const page = await open()
    await sekisho(page).noticeSeen()
    await sekisho(page).click('reject-all')
    await page.click('[data-consent-open]')
    await waitFor(
      page,
      () => document.getElementById('sekisho')?.shadowRoot?.querySelector('dialog')?.open,
    )
    expect(await video(page)).toBeNull()
  })
})
