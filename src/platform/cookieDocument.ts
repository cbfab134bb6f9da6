import { attempt } from './attempt'

// Taken before anybody patches it, our own gates included.
const { get, set }: PropertyDescriptor =
  (typeof Document !== 'undefined' &&
    Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')) ||
  {}

/** What was read a moment ago, for whoever reads in the same call. */
let snapshot: string | undefined

/** Reads the cookies once for a function that would read them twice: Chromium asks another process. */
export const withSnapshot = <T>(run: (all: string) => T): T => {
  const all = cookieDocument.cookie
  snapshot = all
  try {
    return run(all)
  } finally {
    snapshot = undefined
  }
}

/**
 * What js-cookie gets for `document`: the cookies of the page by the browser's own accessor, so that
 * neither a gate nor an element named `cookie` stands in between. Where the browser refuses, in a
 * sandboxed frame for instance, there are none.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem-filter
 */
export const cookieDocument = {
  get cookie(): string {
    return snapshot ?? attempt(() => get?.call(document) as string) ?? ''
  },
  set cookie(text: string) {
    attempt(() => set?.call(document, text))
  },
}
