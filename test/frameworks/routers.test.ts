import { describe, expect, it } from 'vitest'
import { quiet, waitFor } from '../e2e/support/page'
import type { Page } from '../e2e/support/page'
import { suite } from '../e2e/support/suite'
import { gone, seen, sekisho } from '../e2e/support/visible'
import { buildFrameworks } from './support/built'
import { ROUTERS } from './support/routers'
import type { Router } from './support/routers'
import {
  ALL_GRANTED,
  asked,
  complaints,
  CONNECTIONS,
  hasRun,
  ran,
  state,
  visit,
} from './support/visits'

declare global {
  interface Window {
    /** Is there as long as the document is not loaded anew. */
    same?: boolean
  }
}

const here = suite()
buildFrameworks(here)

const PLACEHOLDER = '[data-sekisho-placeholder] >>> [part~=placeholder]'

const open = async (
  router: Router,
  connection: 'fast' | 'slow' = 'fast',
  guarded = true,
): Promise<Page> => {
  const { one } = await router.serve(here, guarded)
  const page = await visit(here, one, connection)
  await page.evaluate(() => {
    window.same = true
  })
  return page
}

const shows = (page: Page, name: string): Promise<void> =>
  waitFor(page, (it) => document.getElementById('name')?.textContent === it, name)

/** While a view transition runs, the visitor clicks on its pictures and not on the page. */
const transitioned = (page: Page): Promise<void> =>
  waitFor(page, () =>
    document
      .getAnimations()
      .every(
        ({ effect }) =>
          !(effect as KeyframeEffect | null)?.pseudoElement?.startsWith('::view-transition'),
      ),
  )

/** Follows the link of the page, within the same document. */
const follow = async (page: Page, to: string): Promise<void> => {
  await page.click('#next')
  await shows(page, to)
  await transitioned(page)
  expect(await page.evaluate(() => window.same)).toBe(true)
}

/** Goes back in the history, within the same document. */
const goBack = async (page: Page, to: string): Promise<void> => {
  await page.evaluate(() => {
    history.back()
  })
  await shows(page, to)
  await transitioned(page)
  expect(await page.evaluate(() => window.same)).toBe(true)
}

const accept = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.sekisho.acceptAll()
  })

/** What the notice has reserved for itself. */
const reserved = (page: Page) =>
  page.evaluate(() => {
    const [root, body] = [document.documentElement, document.body].map((it) => getComputedStyle(it))
    return [root?.paddingBottom, body?.paddingBottom, root?.scrollPaddingBottom]
  })

/** What a page without Sekisho has. */
const NOTHING_RESERVED = ['0px', '0px', 'auto']

const documentFilled = (page: Page): Promise<void> =>
  waitFor(page, () =>
    document.querySelector('[data-consent-document]')?.textContent.includes('Stats Ltd'),
  )

/** Placeholders, those among them that are dead copies, and frames that load. */
const embeds = (page: Page) =>
  page.evaluate(() => {
    const placeholders = [...document.querySelectorAll('[data-sekisho-placeholder]')]
    return {
      placeholders: placeholders.length,
      dead: placeholders.filter(({ shadowRoot }) => !shadowRoot?.childElementCount).length,
      loaded: document.querySelectorAll('iframe[src]').length,
    }
  })

const count = (all: readonly string[], name: string): number =>
  all.filter((each) => each === name).length

describe.each(ROUTERS)('$name', (router) => {
  it.each(CONNECTIONS)(
    'shows the next page without Sekisho, on a %s connection',
    async (connection) => {
      const page = await open(router, connection, false)
      await shows(page, 'one')
      await follow(page, 'two')
      await hasRun(page, 'plain two')
      expect(await ran(page)).toEqual(['plain one', 'plain two'])
      await goBack(page, 'one')
      expect(complaints(page).join('\n')).toBe('')
      expect(asked(here)).toEqual([])
    },
  )

  it.each(CONNECTIONS)(
    'keeps the notice while the visitor has not decided, on a %s connection',
    async (connection) => {
      const page = await open(router, connection)
      await sekisho(page).noticeSeen()
      const space = await reserved(page)
      await follow(page, 'two')
      await sekisho(page).noticeSeen()
      await quiet()
      expect(await state(page)).toEqual({ status: 'undecided', granted: 'necessary', hosts: 1 })
      expect(await reserved(page)).toEqual(space)
      expect(await sekisho(page).seesNotice()).toBe(true)
      expect(await ran(page)).toEqual(['plain one', 'plain two'])
      expect(asked(here)).toEqual([])

      await sekisho(page).click('accept-all')
      await sekisho(page).noticeGone()
      await hasRun(page, 'inline two')
      await hasRun(page, 'tagged-two.js')
      await quiet()
      expect(await ran(page)).toEqual(['inline two', 'plain one', 'plain two', 'tagged-two.js'])
      expect(count(asked(here), 'tagged-two.js')).toBe(1)
      // When the choice is confirmed no more.
      await expect.poll(() => reserved(page), { timeout: 10_000 }).toEqual(NOTHING_RESERVED)
      expect(complaints(page).join('\n')).toBe('')
    },
  )

  it('runs the tagged scripts of the next page where they are granted, once', async () => {
    const page = await open(router)
    await accept(page)
    await hasRun(page, 'tagged-one.js')
    await follow(page, 'two')
    await hasRun(page, 'inline two')
    await hasRun(page, 'tagged-two.js')
    await waitFor(page, () => !!document.querySelector('iframe[src]'))
    await quiet()
    expect(await ran(page)).toEqual([
      'inline one',
      'inline two',
      'plain one',
      'plain two',
      'tagged-one.js',
      'tagged-two.js',
    ])
    expect((await state(page)).granted).toBe(ALL_GRANTED)
    expect(await embeds(page)).toEqual({ placeholders: 0, dead: 0, loaded: 1 })
    expect(await reserved(page)).toEqual(NOTHING_RESERVED)
    expect(await sekisho(page).seesNotice()).toBe(false)
    expect(complaints(page).join('\n')).toBe('')
  })

  it('holds the tagged scripts of the next page where they are refused', async () => {
    const page = await open(router)
    await sekisho(page).noticeSeen()
    await sekisho(page).click('reject-all')
    await follow(page, 'two')
    await seen(page, PLACEHOLDER)
    await quiet()
    expect(await ran(page)).toEqual(['plain one', 'plain two'])
    expect(asked(here)).toEqual([])
    expect((await state(page)).granted).toBe('necessary')
    await expect.poll(() => reserved(page), { timeout: 10_000 }).toEqual(NOTHING_RESERVED)
    expect(await embeds(page)).toEqual({ placeholders: 1, dead: 0, loaded: 0 })
    await page.click(`${PLACEHOLDER} [data-action="once"]`)
    await waitFor(page, () => !!document.querySelector('iframe[src]'))
    expect(await embeds(page)).toEqual({ placeholders: 0, dead: 0, loaded: 1 })
  })

  it('opens the preferences by the button of the next page', async () => {
    const page = await open(router)
    await sekisho(page).noticeSeen()
    await sekisho(page).click('reject-all')
    await follow(page, 'two')
    await page.click('[data-consent-open]')
    await sekisho(page).preferencesSeen()
    await sekisho(page).click('close')
    await sekisho(page).preferencesGone()
    expect((await state(page)).status).toBe('decided')
  })

  it('fills the documents of the next page', async () => {
    const page = await open(router)
    await documentFilled(page)
    await follow(page, 'two')
    await documentFilled(page)
    await goBack(page, 'one')
    await documentFilled(page)
    await quiet()
    expect(
      await page.evaluate(() => document.querySelectorAll('[data-consent-document] table').length),
    ).toBe(1)
  })

  it('shows placeholders that work when the visitor goes back', async () => {
    const page = await open(router)
    await seen(page, PLACEHOLDER)
    await follow(page, 'two')
    await seen(page, PLACEHOLDER)
    await goBack(page, 'one')
    await seen(page, PLACEHOLDER)
    await quiet()
    expect(await embeds(page)).toEqual({ placeholders: 1, dead: 0, loaded: 0 })
    await page.click(`${PLACEHOLDER} [data-action="once"]`)
    await waitFor(page, () => !!document.querySelector('iframe[src]'))
    await quiet()
    expect(await embeds(page)).toEqual({ placeholders: 0, dead: 0, loaded: 1 })
  })

  it('leaves no placeholder beside an embed that is granted when the visitor goes back', async () => {
    const page = await open(router)
    await seen(page, PLACEHOLDER)
    await follow(page, 'two')
    await sekisho(page).noticeSeen()
    await sekisho(page).click('accept-all')
    await gone(page, PLACEHOLDER)
    await goBack(page, 'one')
    await waitFor(page, () => !!document.querySelector('iframe[src]'))
    await quiet()
    expect(await embeds(page)).toEqual({ placeholders: 0, dead: 0, loaded: 1 })
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('iframe')!).display),
    ).not.toBe('none')
  })

  it('runs nothing again of a page that was granted, when the visitor goes back after Reject all', async () => {
    const page = await open(router)
    await accept(page)
    await hasRun(page, 'tagged-one.js')
    await follow(page, 'two')
    await hasRun(page, 'tagged-two.js')
    await waitFor(page, () => !!document.querySelector('iframe[src]'))
    await page.evaluate(() => {
      window.sekisho.rejectAll()
      window.ran = []
    })
    await quiet()
    here.server.hits.length = 0
    await goBack(page, 'one')
    await seen(page, PLACEHOLDER)
    await quiet()
    expect((await ran(page)).filter((name) => !name.startsWith('plain'))).toEqual([])
    expect(asked(here)).toEqual([])
    expect(await embeds(page)).toEqual({ placeholders: 1, dead: 0, loaded: 0 })
  })
})
