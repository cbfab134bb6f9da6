import { waitFor } from './page'
import type { Page } from './page'
import type { Suite } from './suite'
import { sekisho } from './visible'

/** Opens a page in a window of a size, in CSS pixels, and waits for its notice. */
export const openAt = async (
  here: Suite,
  html: string,
  [width, height]: readonly [width: number, height: number],
): Promise<Page> => {
  here.server.serve('/page.html', html)
  const page = await here.visitor.open()
  await page.resize(width, height)
  await page.goto(`${here.server.url}/page.html`)
  await waitFor(page, (wide) => innerWidth === wide, width)
  await sekisho(page).noticeSeen()
  return page
}
