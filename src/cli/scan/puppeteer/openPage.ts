// Opens an address in a tab, and looks at what is there.
import type { Page } from 'puppeteer-core'
import type { Opened } from '../browser'
import { findSekisho, linksInPage, scrollThrough } from './page'
import { pause } from './pause'

/** Milliseconds for which a page may take to load. */
const PATIENCE = 30_000
/** Milliseconds for which a configuration may take to come. */
const CONFIGURATION = 10_000

/**
 * Opens an address. Never throws: the browser's trouble is what came of it.
 *
 * @param whenDone waits until the page asks for nothing more
 */
export const openPage = async (
  page: Page,
  url: string,
  whenDone: () => Promise<void>,
): Promise<Opened> => {
  const fail = (problem: string): Opened => ({
    url,
    status: 0,
    problem,
    links: [],
    policy: undefined,
  })
  try {
    const response = await page.goto(url, { waitUntil: 'load', timeout: PATIENCE })
    const end = Date.now() + CONFIGURATION
    let found = await page.evaluate(findSekisho)
    while (found && found.policy === undefined && Date.now() < end) {
      await pause(50)
      found = await page.evaluate(findSekisho)
    }
    await page.evaluate(scrollThrough)
    await whenDone()
    return {
      url: page.url(),
      status: response?.status() ?? 0,
      problem: '',
      links: await page.evaluate(linksInPage),
      policy: found?.policy === undefined ? undefined : (JSON.parse(found.policy) as unknown),
    }
  } catch (error) {
    return fail(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
}
