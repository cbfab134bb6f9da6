import { describe, expect, it } from 'vitest'
import { quiet, waitFor } from '../e2e/support/page'
import type { Page } from '../e2e/support/page'
import { suite } from '../e2e/support/suite'
import { seen, sekisho } from '../e2e/support/visible'
import config from './config.json'
import { buildFrameworks, serveFolder } from './support/built'
import { asked, complaints, CONNECTIONS, counts, hasRun, ran, state, visit } from './support/visits'

const here = suite()
buildFrameworks(here)

const PLACEHOLDER = '[data-sekisho-placeholder] >>> [part~=placeholder]'

/** Longest time for which chunks wait for a notice, so that a page without one loads all the same. */
const PATIENCE = 10_000

/** Serves what Next.js has built; with `late` chunks, they come when the notice is there. */
const serve = async (late = false): Promise<void> => {
  let shown = (): void => {}
  const notice = new Promise<void>((done) => {
    shown = done
    if (late) setTimeout(done, PATIENCE).unref()
  })
  here.server.answer('/shown', () => {
    shown()
    return new Response()
  })
  here.server.serve('/sekisho.json', JSON.stringify(config))
  await serveFolder(here, 'next', '', (path) =>
    late && path.includes('/_next/static/chunks/') ? notice : undefined,
  )
}

const titled = (page: Page, name: string): Promise<void> =>
  waitFor(page, (it) => document.querySelector('h1')?.textContent === it, name)

/** Follows a link of next/link, which brings no other document. */
const follow = async (page: Page): Promise<void> => {
  const before = await page.evaluate(() => performance.timeOrigin)
  await page.click('#next')
  await titled(page, 'second')
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(before)
}

const isClean = (page: Page): void => {
  expect(complaints(page).join('\n')).toBe('')
}

describe.each(CONNECTIONS)('an app of Next.js on a %s connection', (connection) => {
  it('hydrates and navigates without Sekisho', async () => {
    await serve()
    const page = await visit(here, '/control', connection)
    await counts(page)
    await follow(page)
    await counts(page)
    isClean(page)
  })

  it.each([
    { order: 'before the notice, or at any time', late: false },
    { order: 'after the notice', late: true },
  ])('hydrates and keeps the notice, its chunks coming $order', async ({ late }) => {
    await serve(late)
    const page = await visit(here, '/inline', connection)
    await counts(page)
    await sekisho(page).noticeSeen()
    await quiet()
    isClean(page)
    expect(await state(page)).toEqual({ status: 'undecided', granted: 'necessary', hosts: 1 })
    expect(await sekisho(page).seesNotice()).toBe(true)
    expect(await ran(page)).toEqual([])
    expect(asked(here)).toEqual([])

    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    await hasRun(page, 'inline first')
    await hasRun(page, 'snippet.js')
    await quiet()
    expect(await ran(page)).toEqual(['inline first', 'snippet', 'snippet.js'])
    expect(asked(here)).toEqual(['embed.html', 'snippet.js'])
    await counts(page)
    isClean(page)
  })

  it('hydrates for who comes again, and runs what is granted once', async () => {
    await serve()
    const page = await visit(here, '/inline', connection)
    await page.evaluate(() => {
      window.sekisho.acceptAll()
    })
    await page.reload()
    await counts(page)
    await hasRun(page, 'inline first')
    await hasRun(page, 'snippet.js')
    await quiet()
    expect(await ran(page)).toEqual(['inline first', 'snippet', 'snippet.js'])
    expect(await sekisho(page).seesNotice()).toBe(false)
    isClean(page)
  })

  it('keeps the notice on the next page, and gates and fills what is on it', async () => {
    await serve()
    const page = await visit(here, '/inline', connection)
    await sekisho(page).noticeSeen()
    await counts(page)
    await follow(page)
    await counts(page)
    expect(await sekisho(page).seesNotice()).toBe(true)
    await seen(page, PLACEHOLDER)
    await waitFor(page, () =>
      document.querySelector('[data-consent-document]')?.textContent.includes('Stats Ltd'),
    )
    expect(await state(page)).toEqual({ status: 'undecided', granted: 'necessary', hosts: 1 })
    expect(await ran(page)).toEqual([])
    expect(asked(here)).toEqual([])
    await page.click(`${PLACEHOLDER} [data-action="always"]`)
    await waitFor(page, () => !!document.querySelector('iframe[src]'))
    expect(
      await page.evaluate(() => document.querySelectorAll('[data-sekisho-placeholder]').length),
    ).toBe(0)
    isClean(page)
  })
})

describe('next/script with the strategy beforeInteractive', () => {
  it('hydrates and shows the notice', async () => {
    await serve()
    const page = await visit(here, '/early')
    await counts(page)
    await sekisho(page).noticeSeen()
    await counts(page)
    isClean(page)
  })

  it('comes too late for an untagged script of the page, so that docs/frameworks.md does not recommend it', async () => {
    await serve()
    const page = await visit(here, '/early')
    await sekisho(page).noticeSeen()
    expect(await ran(page)).toContain('snippet')
  })
})
