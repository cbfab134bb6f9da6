import { waitUntil } from './page'
import type { Page } from './page'

/**
 * Leaves a page by what a function in it does, and waits until another one is there: a new one, or one
 * that comes from the back/forward cache, for which drivers have no event.
 */
export const leave = async (page: Pick<Page, 'evaluate'>, run: () => void): Promise<void> => {
  const before = await page.evaluate(() => performance.timeOrigin)
  await page.evaluate(run)
  const isThere = (): Promise<boolean> =>
    page.evaluate(
      (old) => performance.timeOrigin !== old && document.readyState === 'complete',
      before,
    )
  await waitUntil(() => isThere().catch(() => false), 'another page is there')
}
