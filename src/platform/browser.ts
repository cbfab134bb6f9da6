import { attempt } from './attempt'
import { ownOf } from './own'
import type { EarlyPlatform } from './types'

/** What is needed of the browser at once. Made while the script runs first in `<head>`. */
export const createBrowser = (nonce = ''): EarlyPlatform => {
  // Taken before anybody patches it, these guards included.
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {}
  return {
    now: Date.now,
    cookies: {
      read: () => attempt(() => get?.call(document) as string) ?? '',
      write(text) {
        attempt(() => set?.call(document, text))
      },
    },
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
    realm: window,
    pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    warn(...message) {
      console.warn('[sekisho]', ...message)
    },
  }
}
