import { waitFor } from './page'
import type { Page } from './page'

/** Whether an element is there and can be seen. Runs in the page. */
const isVisible = (selector: string): boolean => {
  let root: ParentNode | null = document
  const parts = selector.split(' >>> ')
  for (const part of parts.slice(0, -1)) root = root?.querySelector(part)?.shadowRoot ?? null
  const element = root?.querySelector(parts.at(-1) ?? '')
  if (!element?.getClientRects().length) return false
  return getComputedStyle(element).visibility === 'visible'
}

/** Waits until an element can be seen. */
export const seen = (page: Pick<Page, 'evaluate'>, selector: string): Promise<void> =>
  waitFor(page, isVisible, selector)

/** Whether an element can be seen now. */
export const sees = (page: Pick<Page, 'evaluate'>, selector: string): Promise<boolean> =>
  page.evaluate(isVisible, selector)

/** Waits until an element is gone. */
export const gone = (page: Pick<Page, 'evaluate'>, selector: string): Promise<void> =>
  waitFor(
    page,
    (it) => {
      let root: ParentNode | null = document
      const parts = it.split(' >>> ')
      for (const part of parts.slice(0, -1)) root = root?.querySelector(part)?.shadowRoot ?? null
      return !root?.querySelector(parts.at(-1) ?? '')?.getClientRects().length
    },
    selector,
  )

const NOTICE = '#sekisho >>> [part~=notice]'
const STATUS = '#sekisho >>> [part~=status]'
/** The dialog, for `seen`, `gone` and `click`. */
export const PREFERENCES = '#sekisho >>> [part~=preferences]'

/** What a visitor sees of Sekisho, and does with it. */
export const sekisho = (page: Pick<Page, 'click' | 'evaluate'>) => ({
  noticeSeen: () => seen(page, NOTICE),
  seesNotice: () => sees(page, NOTICE),
  noticeGone: () => gone(page, NOTICE),
  /** Waits until a choice was confirmed, and the room for that is given back: the end of the page moves with it. */
  async confirmed() {
    await seen(page, STATUS)
    await gone(page, STATUS)
    await waitFor(page, () => getComputedStyle(document.documentElement).paddingBottom === '0px')
  },
  preferencesSeen: () => seen(page, PREFERENCES),
  preferencesGone: () => gone(page, PREFERENCES),
  seesPreferences: () => sees(page, PREFERENCES),
  /** Clicks a button of the notice, or of the dialog where that is open. */
  async click(action: string) {
    const open = await sees(page, PREFERENCES)
    await page.click(`${open ? PREFERENCES : NOTICE} [data-action="${action}"]`)
  },
  toggle: (id: string) => page.click(`${PREFERENCES} input[name="${id}"]`),
  granted: () =>
    page.evaluate(() => document.documentElement.getAttribute('data-consent-granted')?.split(' ')),
})
