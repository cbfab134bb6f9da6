import type { Platform } from '../platform/types'

/** Milliseconds within which many changes count as one. */
const MOMENT = 99

/**
 * Calls back when a choice may have been made elsewhere: in another tab, or before the page came back
 * from the back/forward cache.
 *
 * @param end aborted when Sekisho is destroyed
 * @see https://cookiestore.spec.whatwg.org/#CookieChangeEvent
 */
export const listenToOtherTabs = (
  { window, cookieStore, pause, whenIdle }: Platform,
  end: AbortController,
  changed: () => void,
): void => {
  // Two windows side by side are both visible.
  for (const type of ['pageshow', 'visibilitychange', 'focus'])
    window.addEventListener(type, changed, end)
  let isDue = false
  const soon = (): void => {
    // Once for many: a page may write cookies all the time.
    if (isDue) return
    isDue = true
    // In Chromium the event can come before document.cookie shows the change.
    void pause(MOMENT).then(() => {
      isDue = false
      changed()
    })
  }
  // To subscribe is a round trip to another process, which nobody waits for.
  whenIdle(() => {
    if (end.signal.aborted) return
    cookieStore?.addEventListener('change', soon, end)
    changed()
  })
}
