// Where the element `#sekisho` stands in the document, and how it stays there.
import { own } from '../platform/own'
import { whenSettled } from '../ui/whenSettled'
import { createHostElement } from './hostElement'
import type { HostPort } from './hostElement'

/** The host of everything that is shown besides placeholders. */
export interface Host {
  readonly root: ShadowRoot
  /** Puts the host into the document, if it is not there. */
  attach(): void
  /** Takes it out. */
  detach(): void
  /** Puts it back where it was attached and something else has removed it. */
  restore(): void
  /** Moves it to the beginning of the body, since the visitor uses it. */
  settle(): void
}

/** Milliseconds in which a button that is pressed is released. */
const MOMENT = 500

/** Milliseconds after which a page that has settled hardly hydrates any more. */
const HYDRATED = 4000

/**
 * Makes the host. It begins as the last child of `<head>`, which takes part in the layout meanwhile without
 * a box of its own: a framework that hydrates the whole document compares neither the end of `<head>` nor
 * elements of unknown name, and in the order of the Tab key it comes before the content of the page. When
 * the page has settled the host becomes the last child of `<body>`, since the accessibility tree of Chromium
 * leaves out whatever is in `<head>`; and some seconds later, or when the visitor begins to use the Tab key,
 * the first one. The top layer keeps it above the page where there is one.
 *
 * @see https://html.spec.whatwg.org/multipage/popover.html
 */
export const createHost = (port: HostPort): Host => {
  const { element, root, place, remove } = createHostElement(port, () => restore())
  let isAttached = false
  let cancelSettling: (() => void) | undefined
  let cancelLeading: (() => void) | undefined

  const insert = (): void => {
    // What a framework has copied with the document is no host: a shadow root is never copied.
    for (const copy of own(document).querySelectorAll('sekisho-notice'))
      if (!copy.shadowRoot) copy.remove()
    const { head, documentElement } = own(document)
    const parent = head ?? documentElement
    if (parent) place(parent, null)
    cancelSettling?.()
    cancelSettling = whenSettled(trail)
  }
  /** Before everything else in the body. */
  const lead = (): void => {
    cancelLeading?.()
    const { body } = own(document)
    if (isAttached && body && body.firstChild != element) place(body, body.firstChild)
  }
  /** After everything else in the body, where assistive technology finds it in every browser. */
  const trail = (): void => {
    const { body } = own(document)
    if (!isAttached || !body || element.parentNode == body) return
    if (isPressed(element)) {
      setTimeout(trail, MOMENT)
      return
    }
    place(body, null)
    cancelLeading?.()
    cancelLeading = whenHydrated(element, lead)
  }
  const restore = (): void => {
    if (!isAttached) return
    port.styles.restore()
    if (!element.isConnected) insert()
  }

  return {
    root,
    attach() {
      if (isAttached && element.isConnected) return
      isAttached = true
      insert()
    },
    detach() {
      if (!isAttached) return
      isAttached = false
      cancelSettling?.()
      cancelLeading?.()
      remove()
    },
    restore,
    settle: lead,
  }
}

/** Whether a button is being pressed: its click would be lost if the host moved before it is released. */
const isPressed = (host: HTMLElement): boolean => host.matches(':active')

/**
 * Runs as soon as the visitor uses the Tab key, before the browser moves the focus, or when a page that has
 * settled hardly hydrates any more and nothing is pressed; and again, until it is cancelled.
 *
 * @returns cancels it
 */
const whenHydrated = (host: HTMLElement, run: () => void): (() => void) => {
  const end = new AbortController()
  const onKeydown = ({ key }: KeyboardEvent): void => {
    if (key == 'Tab') run()
  }
  own(window).addEventListener('keydown', onKeydown, { capture: true, signal: end.signal })
  const timer = setInterval(() => {
    if (!isPressed(host)) run()
  }, HYDRATED)
  return () => {
    end.abort()
    clearInterval(timer)
  }
}
