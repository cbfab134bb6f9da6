import { describe, expect, it } from 'vitest'
import { page as html, policy } from './support/config'
import type { Page } from './support/page'
import { waitFor } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()
const config = {
  policy: policy(),
  regions: { DE: 'consent', US: 'optout', JP: 'tell' },
}

/** A page that says where the visitor is. */
const open = async (region?: string): Promise<Page> => {
  const attribute = region === undefined ? '' : ` data-region="${region}"`
  const text = html('', { config }).replace('src="/dist/sekisho.js"', (each) => each + attribute)
  here.server.serve('/', text)
  return here.visitor.open(here.server.url + '/')
}
const has = (page: Page): Promise<boolean> => page.evaluate(() => window.sekisho.has('analytics'))
const noticeText = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('#sekisho')?.shadowRoot?.textContent ?? '')

describe('a region', () => {
  it('asks first, tells and lets refuse, or only tells', async () => {
    const asked = await open('DE')
    await sekisho(asked).noticeSeen()
    expect(await has(asked)).toBe(false)
    expect(await noticeText(asked)).toContain('May we store')

    const told = await open('US-NY')
    await sekisho(told).noticeSeen()
    expect(await has(told)).toBe(true)
    expect(await noticeText(told)).toContain('until you refuse')
    expect(await noticeText(told)).not.toContain('May we store')

    const only = await open('JP')
    await waitFor(only, () => window.sekisho.status === 'decided')
    expect(await has(only)).toBe(true)
    expect(await sekisho(only).seesNotice()).toBe(false)
    await only.click('#opener')
    await sekisho(only).preferencesSeen()
    await sekisho(only).toggle('analytics')
    await sekisho(only).click('save')
    await waitFor(only, () => !window.sekisho.has('analytics'))
  })

  it.each([undefined, '', 'XX', 'jp', '"><script>'])(
    'that is not known asks first: %j',
    async (region) => {
      const page = await open(region)
      await sekisho(page).noticeSeen()
      expect(await has(page)).toBe(false)
    },
  )

  it('does not change what was chosen elsewhere', async () => {
    const page = await open('US')
    await sekisho(page).noticeSeen()
    await sekisho(page).click('reject-all')
    await waitFor(page, () => !window.sekisho.has('analytics'))
    for (const region of ['JP', 'DE', 'FR']) {
      const next = await open(region)
      expect(
        await next.evaluate(() => [window.sekisho.status, window.sekisho.has('analytics')]),
      ).toEqual(['decided', false])
    }
  })
})
