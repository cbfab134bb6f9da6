import { attempt } from './attempt'
import { ownOf } from './own'
import type { Platform } from './types'

/** The browser of this page. Made while the script runs first in `<head>`. */
export const createBrowser = (nonce = ''): Platform => {
  // Taken before anybody patches it, these guards included.
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {}
  return {
    now: Date.now,
    randomId: () =>
      Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) =>
        (byte % 36).toString(36),
      ).join(''),
    cookies: {
      read: () => attempt(() => get?.call(document) as string) ?? '',
      write(text) {
        attempt(() => set?.call(document, text))
      },
      // Chromium says yes where all is blocked, but then refuses the mere look at localStorage.
      enabled: navigator.cookieEnabled && !!attempt(() => localStorage),
    },
    place: location,
    document,
    root: ownOf('documentElement'),
    nonce,
    whenActive(run) {
      if ((document as { prerendering?: unknown }).prerendering === true)
        document.addEventListener('prerenderingchange', run)
      else run()
    },
    whenParsed(run) {
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run)
      else run()
    },
    window,
    realm: window,
    keys: (area) => attempt(() => Object.keys(window[`${area}Storage`])) ?? [],
    requests: () =>
      performance
        .getEntriesByType('resource')
        .map(({ startTime, name }) => [performance.timeOrigin + startTime, name]),
    cookieStore: (window as { cookieStore?: EventTarget }).cookieStore,
    pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    warn(...message) {
      console.warn('[sekisho]', ...message)
    },
  }
}
