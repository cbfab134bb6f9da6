import { inject, onTestFinished } from 'vitest'
import { waitFor, waitUntil } from '../../e2e/support/page'
import type { Page } from '../../e2e/support/page'
import type { Suite } from '../../e2e/support/suite'

/** How fast the visitor's connection is. Only Chromium can be told to be slow. */
export const CONNECTIONS: readonly ('fast' | 'slow')[] =
  inject('engine') === 'chromium' ? ['fast', 'slow'] : ['fast']

/** Opens a page as a visitor of a fast or a slow connection. */
export const visit = async (
  here: Suite,
  path: string,
  connection: 'fast' | 'slow' = 'fast',
): Promise<Page> => {
  if (connection === 'fast') return here.visitor.open(here.server.url + path)
  const visitor = await here.engine.visitor({ slow: true })
  onTestFinished(() => visitor.close())
  return visitor.open(here.server.url + path)
}

/** Clicks the counter until it counts: before it is hydrated, a click does nothing. */
export const counts = (page: Page): Promise<boolean> =>
  waitUntil(async () => {
    await page.click('#counter')
    return page.evaluate(() => parseInt(document.getElementById('counter')?.textContent ?? '') > 0)
  }, 'the counter counts')

/** What scripts have written into `window.ran`, sorted. */
export const ran = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(window.ran ?? [])].sort())

/** Waits until a script has run, at least once. */
export const hasRun = (page: Page, name: string): Promise<void> =>
  waitFor(page, (it) => window.ran?.includes(it), name)

/** What a page, its frameworks and the browser have complained of. */
export const complaints = (page: Page): readonly string[] => [
  ...page.errors,
  ...page.console.filter(
    (line) =>
      /^(error|warning)/.test(line) && !/favicon|was preloaded using link preload/.test(line),
  ),
]

/** Third parties that were asked, and how often. */
export const asked = ({ server }: Suite): readonly string[] =>
  server.hits.map(({ path }) => path.slice('/hit/'.length)).sort()

/** What a visit looks like from outside. */
export const state = (page: Page) =>
  page.evaluate(() => ({
    status: window.sekisho.status,
    granted: document.documentElement.getAttribute('data-consent-granted'),
    hosts: document.querySelectorAll('#sekisho').length,
  }))

/** What `data-consent-granted` says when all is granted. */
export const ALL_GRANTED = 'necessary analytics embeds stats video'
