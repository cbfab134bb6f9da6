import { includesMatch } from '../platform/matches'
import { own } from '../platform/own'
import type { Platform } from '../platform/types'

/** What has to follow when a framework replaces parts of the page that are usually there for good. */
export interface PageChangesPort {
  readonly platform: Pick<Platform, 'document' | 'pause' | 'root' | 'window'>
  /** Aborted when Sekisho is destroyed. */
  readonly end: AbortController
  /** `<html>`, `<head>` or `<body>` is another one. */
  readonly replaced: () => void
  /** An element that is tagged, or has such elements in it, has come into the body. */
  readonly added: (element: Element) => void
  /** The attribute on `<html>` has been taken away or changed. */
  readonly attributeChanged: () => void
  /** A router is about to copy the page, to show the copy when the visitor comes back. */
  readonly beforeCopy: () => void
  /** The copy has been made. */
  readonly afterCopy: () => void
}

/**
 * Events before a router copies the page: Turbo Drive and htmx.
 *
 * @see https://turbo.hotwired.dev/reference/events#turbo%3Abefore-cache
 * @see https://htmx.org/events/#htmx:beforeHistorySave
 */
const BEFORE_COPY = ['turbo:before-cache', 'htmx:beforeHistorySave']

/** Milliseconds after which the copy has been made: Turbo makes it in a later task. */
const COPIED = 500

/** What has to be looked at when it comes into the page. */
const RELEVANT = '[data-consent],[data-consent-document]'

/** Milliseconds after a change of the address in which a router shows the next page. */
const NEXT_PAGE = [50, 500, 2000]

/** A place in the same page; what begins with `#/` or `#!` is a page to some routers. */
const IN_PAGE = /#(?![/!]).*/

/** Calls back when a router has changed the address, and some time after that. */
const watchAddress = ({ platform, end, replaced }: PageChangesPort): void => {
  const address = (): string => own(platform.document).URL.replace(IN_PAGE, '')
  let last = address()
  const later = (run: () => void): void => {
    for (const delay of NEXT_PAGE)
      void platform.pause(delay).then(() => {
        if (!end.signal.aborted) run()
      })
  }
  const look = (): void => {
    if (address() === last) return
    last = address()
    later(replaced)
  }
  // Nothing tells of `history.pushState` in every browser; a visitor goes on by a click, a key or the history.
  for (const type of ['click', 'keyup', 'popstate'])
    platform.window.addEventListener(
      type,
      () => {
        later(look)
      },
      end,
    )
}

/**
 * Watches for routers and frameworks that replace the body, what is in it, or the whole document, without a
 * navigation. Only the children of the document, of `<html>` and of `<body>` are observed: an observer of
 * all of the page would cost something with each node that a script inserts.
 */
export const watchPage = (port: PageChangesPort): void => {
  const { platform, end, replaced, attributeChanged } = port
  const look = ({ target, addedNodes }: MutationRecord): void => {
    if ((target as Element).localName !== 'body') return
    for (const node of addedNodes) {
      if (includesMatch(node, RELEVANT)) port.added(node as Element)
    }
  }
  const observer = new MutationObserver((records) => {
    const isReplaced = records.some(
      ({ type, target }) => type === 'childList' && (target as Element).localName !== 'body',
    )
    if (isReplaced) {
      observe()
      replaced()
    } else records.forEach(look)
    attributeChanged()
  })
  const observe = (): void => {
    const { document, root } = platform
    observer.observe(document, { childList: true })
    observer.observe(root, { childList: true, attributeFilter: ['data-consent-granted'] })
    const body = [...root.children].find(({ localName }) => localName === 'body')
    if (body) observer.observe(body, { childList: true })
  }
  observe()
  watchAddress(port)
  const copy = (): void => {
    port.beforeCopy()
    void platform.pause(COPIED).then(() => {
      if (!end.signal.aborted) port.afterCopy()
    })
  }
  for (const type of BEFORE_COPY) own(platform.document).addEventListener(type, copy, end)
  end.signal.addEventListener('abort', () => {
    observer.disconnect()
  })
}
