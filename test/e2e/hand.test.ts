import { describe, expect, it } from 'vitest'
import type { ConfigInput } from '../../src/policy/types'
import { page as html, policy } from './support/config'
import { waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

/** A page with code of its own, which runs while the visitor has done nothing. */
const open = (code: string, gates: ConfigInput['gates'] = {}): Promise<Page> => {
  const head = `<script>(window.sekisho ||= []).push((consent) => { ${code} })</script>`
  const mine = '<button id="mine" onclick="sekisho.acceptAll()">OK</button>'
  here.server.serve('/page.html', html(mine, { config: { policy: policy(), gates }, head }))
  return here.visitor.open(`${here.server.url}/page.html`)
}
const by = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.sekisho.decision?.by)
const isDecided = (): boolean => window.sekisho.decision !== undefined

/** Clicks on the notice as a tool does, that is no browser's driver. */
const TOOL = `consent.on('shown', () =>
  document.querySelector('#sekisho').shadowRoot.querySelector('[data-action="accept-all"]').click())`

describe('whose hand it was', () => {
  it('is the visitor’s where they click on the notice', async () => {
    const page = await open('')
    await sekisho(page).noticeSeen()
    await sekisho(page).click('accept-all')
    await waitFor(page, isDecided)
    expect(await by(page)).toBe('visitor')
    await page.reload()
    expect(await by(page)).toBe('visitor')
    expect(await page.evaluate(() => document.cookie)).toContain('~notice.visitor~')
  })

  it('is a tool’s where a script clicks on the notice', async () => {
    const page = await open(TOOL, { gesture: 'required' })
    await waitFor(page, isDecided)
    expect(await by(page)).toBe('tool')
    expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(true)
  })

  it('is the page’s where its code decides by itself', async () => {
    const page = await open('consent.acceptAll()')
    await waitFor(page, isDecided)
    expect(await by(page)).toBe('page')
  })

  it.each([
    ['a plain object', '{ isTrusted: true }'],
    ['an object of the class', 'Object.create(Event.prototype, { isTrusted: { value: true } })'],
    ['a proxy', 'new Proxy(new Event("click"), { get: () => true })'],
  ])('is the page’s where it makes up an event: %s', async (_, event) => {
    const page = await open(`consent.acceptAll('api', ${event})`)
    await waitFor(page, isDecided)
    expect(await by(page)).toBe('page')
  })

  it('is the visitor’s where code of the page follows a click', async () => {
    const page = await open('', { gesture: 'required' })
    await sekisho(page).noticeSeen()
    await page.click('#mine')
    await waitFor(page, isDecided)
    expect(await by(page)).toBe('visitor')
  })

  it('cannot be the page’s where a gesture is required, but to refuse', async () => {
    const page = await open('consent.acceptAll(); window.ran = [consent.has("analytics")]', {
      gesture: 'required',
    })
    await sekisho(page).noticeSeen()
    expect(await page.evaluate(() => [window.ran, document.cookie])).toEqual([[false], ''])
    const refusing = await open('consent.rejectAll()', { gesture: 'required' })
    await waitFor(refusing, isDecided)
    expect(await by(refusing)).toBe('page')
  })
})
