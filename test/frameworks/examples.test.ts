import { describe, expect, it } from 'vitest'
import { quiet, waitFor } from '../e2e/support/page'
import type { Page } from '../e2e/support/page'
import { suite } from '../e2e/support/suite'
import { sekisho } from '../e2e/support/visible'
import { buildFrameworks, serveFolder } from './support/built'
import { complaints, visit } from './support/visits'

const here = suite()
buildFrameworks(here)

const PLACEHOLDER = '[data-sekisho-placeholder] >>> [part~=placeholder]'
const VIDEO = 'https://www.youtube-nocookie.com/embed/jNQXAC9IVRw'

const NAMES = [
  'astro',
  'next-app',
  'next-pages',
  'nuxt',
  'vite-preact',
  'vite-react',
  'vite-svelte',
  'vite-vue',
]

const open = async (name: string): Promise<Page> => {
  await serveFolder(here, `examples/${name}`)
  // The page of the folder, at the address that its router knows.
  const html = await (await fetch(here.server.url + '/index.html')).text()
  here.server.serve('/', html, { 'content-type': 'text/html; charset=utf-8' })
  return visit(here, '/')
}

/** Whether what the gate holds is shown; one of the buttons is, when the framework has started. */
const isCounted = (page: Page): Promise<boolean> =>
  page.evaluate(() => !!document.getElementById('counted')?.checkVisibility())

const shows = (page: Page, id: string): Promise<void> =>
  waitFor(page, (it) => !!document.getElementById(it)?.checkVisibility(), id)

const video = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.querySelector('iframe')?.getAttribute('src'))

/** All but that the video cannot be had: tests reach no other machine. */
const isClean = (page: Page): void => {
  expect(complaints(page).filter((line) => !/ERR_|Failed to load resource/.test(line))).toEqual([])
}

describe.each(NAMES)('the example %s, from the tarball', (name) => {
  it('gates, grants when all is accepted, and gates again after a withdrawal', async () => {
    const page = await open(name)
    await sekisho(page).noticeSeen()
    await shows(page, 'grant')
    await quiet()
    expect(await isCounted(page)).toBe(false)
    expect(await video(page)).toBe(null)

    await sekisho(page).click('accept-all')
    await shows(page, 'counted')
    await waitFor(page, (address) => document.querySelector('iframe')?.src === address, VIDEO)

    await page.click('#withdraw')
    await shows(page, 'grant')
    expect(await isCounted(page)).toBe(false)
    expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(false)
    expect(await page.evaluate(() => window.sekisho.decision?.by)).toBe('visitor')
    isClean(page)
  })

  it('loads the video where its placeholder is answered, and counts nothing', async () => {
    const page = await open(name)
    await waitFor(page, () => !!document.querySelector('[data-sekisho-placeholder]'))
    await shows(page, 'grant')
    await page.click(`${PLACEHOLDER} [data-action="always"]`)
    await waitFor(page, (address) => document.querySelector('iframe')?.src === address, VIDEO)
    expect(await page.evaluate(() => document.querySelector('[data-sekisho-placeholder]'))).toBe(
      null,
    )
    expect(await isCounted(page)).toBe(false)
    isClean(page)
  })

  it('opens the gate at once for who has accepted before', async () => {
    const page = await open(name)
    await sekisho(page).noticeSeen()
    await shows(page, 'grant')
    await page.click('#grant')
    await shows(page, 'counted')
    await page.reload()
    await shows(page, 'counted')
    await shows(page, 'withdraw')
    expect(await video(page)).toBe(null)
    isClean(page)
  })
})
