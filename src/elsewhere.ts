import type { Platform } from './platform/types'

/** Milliseconds within which many changes are looked at once. */
const MOMENT = 99

/**
 * Tells when a choice may have been made elsewhere: in another tab, or before the page came back from
 * the back/forward cache.
 *
 * @param end aborted at the end
 * @see https://cookiestore.spec.whatwg.org/#CookieChangeEvent
 */
export const listenElsewhere = (
  { window, cookieStore, pause }: Pick<Platform, 'window' | 'cookieStore' | 'pause'>,
  end: AbortController,
  lookAgain: () => void,
): void => {
  for (const type of ['pageshow', 'visibilitychange']) window.addEventListener(type, lookAgain, end)
  let soon = false
  cookieStore?.addEventListener(
    'change',
    () => {
      // Once for many: a page may write cookies all the time.
      if (soon) return
      soon = true
      // In Chromium the event can come before document.cookie knows what it tells.
      void pause(MOMENT).then(() => {
        soon = false
        lookAgain()
      })
    },
    end,
  )
}
