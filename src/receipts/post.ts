import type { PostPort } from '../platform/types'

/** Milliseconds after which no answer is one. */
const PATIENCE = 6e4

/**
 * Bytes of a body that may go on when the page is left. Browsers refuse more than 64 KiB.
 *
 * @see https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
 */
const ENDURING = 6e4

/**
 * Sends to the site.
 *
 * @param send the browser's own `fetch`
 */
export const createPost = (send: typeof fetch): PostPort => ({
  async post(url, body, key) {
    try {
      const { type, status, headers } = await send.call(window, url, {
        method: 'POST',
        keepalive: new Blob([body]).size < ENDURING,
        // Most redirects would make a GET of it, and a page in answer to that looks like a yes.
        redirect: 'manual',
        credentials: 'same-origin',
        // The address of the page is nobody's business, its query least of all.
        referrerPolicy: 'origin',
        // A string of RFC 8941, in quotation marks.
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `"${key}"` },
        body,
        signal: AbortSignal.timeout?.(PATIENCE) ?? null,
      })
      const after = headers.get('retry-after') ?? ''
      return {
        status: type === 'opaqueredirect' ? 300 : status,
        wait: Math.max(
          (/^\d+$/.test(after) ? +after * 1000 : Date.parse(after) - Date.now()) || 0,
          0,
        ),
      }
    } catch {
      return { status: 0, wait: 0 }
    }
  },
  online: () => navigator.onLine,
  async alone(name, run) {
    const { locks } = navigator as { readonly locks?: LockManager }
    if (!locks) return run()
    try {
      await locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock) await run()
      })
    } catch {
      // Refused in a sandboxed frame; and twice is once, by the key.
      await run()
    }
  },
  random: Math.random,
})
