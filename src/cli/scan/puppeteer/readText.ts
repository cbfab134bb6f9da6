// Reads a text by the browser, whose names, proxies and certificates are those of the scan.
import type { Browser } from 'puppeteer-core'
import type { ReadText } from '../browser'

/** Milliseconds for which an answer may take. */
const PATIENCE = 15_000

/** Reads it in a profile of its own. Never throws: the browser's trouble is what came of it. */
export const readText = async (browser: Browser, url: string): Promise<ReadText> => {
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } })
  try {
    const page = await context.newPage()
    const response = await page.goto(url, { timeout: PATIENCE })
    return { status: response?.status() ?? 0, problem: '', text: (await response?.text()) ?? '' }
  } catch (error) {
    const [problem = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return { status: 0, problem, text: '' }
  } finally {
    await context.close()
  }
}
