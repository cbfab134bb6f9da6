import { describe, expect, it } from 'vitest'
import { page as html, policy } from './support/config'
import { openAt } from './support/openAt'
import { waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

const open = (notice: object, body: string): Promise<Page> =>
  openAt(here, html(body, { config: { policy: policy(), notice } }), [360, 640])

/** The page's own button can be seen whole while the choice is confirmed. Runs in the page. */
const isFree = (id: string): boolean => {
  const status = document
    .getElementById('sekisho')
    ?.shadowRoot?.querySelector('[part=status]')
    ?.getBoundingClientRect()
  const button = document.getElementById(id)?.getBoundingClientRect()
  return !!status?.height && !!button && button.top >= 0 && button.bottom <= status.top
}

const confirmed = (page: Page): Promise<void> =>
  waitFor(
    page,
    () =>
      !!document
        .getElementById('sekisho')
        ?.shadowRoot?.querySelector('[part=status]')
        ?.getBoundingClientRect().height,
  )

describe('the confirmation of a choice', () => {
  it.each(['bar', 'box', 'quiet', 'dialog'])(
    'does not cover the settings button at the end of the page, with a notice of kind "%s"',
    async (kind) => {
      const page = await open({ kind }, '<p style="height: 3000px">Long</p>')
      await sekisho(page).click('reject-all')
      await sekisho(page).noticeGone()
      await waitFor(page, () => !document.getElementById('sekisho'))
      // At the end of the page, where such a button is.
      await page.click('#opener')
      await sekisho(page).preferencesSeen()
      await page.evaluate(() => {
        scrollTo(0, 1e6)
      })
      await sekisho(page).click('reject-all')
      await waitFor(page, isFree, 'opener')
      await waitFor(page, () => !document.getElementById('sekisho'))
      // The browser tells of the size with its next frame.
      await waitFor(page, () => getComputedStyle(document.documentElement).paddingBottom == '0px')
    },
  )

  it('leaves a visitor who is at the end of the page there', async () => {
    const page = await open({}, '<p style="height: 3000px">Long</p>')
    await waitFor(page, () => {
      scrollTo(0, 1e6)
      return parseFloat(getComputedStyle(document.documentElement).paddingBottom) > 16
    })
    await sekisho(page).click('reject-all')
    await waitFor(page, isFree, 'opener')
  })

  it('does not hide the button that has opened the preferences (WCAG 2.4.11)', async () => {
    const page = await open(
      {},
      `<p style="height: 900px">Long</p>
       <button id="middle" data-consent-open="preferences">Settings</button>
       <p style="height: 3000px">Long</p>`,
    )
    await sekisho(page).click('reject-all')
    await waitFor(page, () => !document.getElementById('sekisho'))
    await page.evaluate(() => {
      const button = document.getElementById('middle')
      button?.focus({ preventScroll: true })
      scrollTo(0, scrollY + (button?.getBoundingClientRect().bottom ?? 0) - innerHeight + 4)
    })
    await page.press('Enter')
    await sekisho(page).preferencesSeen()
    await sekisho(page).click('reject-all')
    await waitFor(page, isFree, 'middle')
  })

  it('does not move the text of a visitor who reads', async () => {
    const page = await open({}, '<p style="height: 3000px">Long</p>')
    await page.evaluate(() => {
      scrollTo(0, 800)
    })
    await sekisho(page).click('reject-all')
    await confirmed(page)
    expect(await page.evaluate(() => scrollY)).toBe(800)
  })
})
