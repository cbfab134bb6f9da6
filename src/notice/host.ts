// The element `#sekisho`: where it stands in the document, and how it stays there.
import { own } from '../platform/own'
import type { Language } from '../ui/language'
import type { PageStyles } from '../ui/pageStyles'
import { createShadowHost } from '../ui/shadowHost'
import { whenSettled } from '../ui/whenSettled'

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

/** A page whose own script keeps removing the host wins after so many times within a second. */
const MOST_RETURNS = 5
const SECOND = 1000

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
 * @param placed called when the host was put somewhere, and dialogs in it have lost their place in the top layer
 * @see https://html.spec.whatwg.org/multipage/popover.html
 */
export const createHost = (
  language: Language,
  theme: string,
  sheets: CSSStyleSheet[],
  styles: PageStyles,
  placed: () => void,
): Host => {
  const [element, root] = createShadowHost('sekisho-notice', language, theme, sheets)
  element.id = 'sekisho'
  element.setAttribute('popover', 'manual')
  let isAttached = false
  let returns = 0
  let cancelSettling: (() => void) | undefined
  let leading: AbortController | undefined
  const trackedFocus = trackFocus(element, root)

  /** Whether a button is being pressed: its click would be lost if it moved before it is released. */
  const isPressed = (): boolean => element.matches(':active')

  const place = (parent: HTMLElement, before: Node | null): void => {
    styles.set('host', parent.localName == 'head' ? 'head{display:contents!important}' : undefined)
    if (element.isConnected && 'moveBefore' in parent)
      (parent as MovingParent).moveBefore(element, before)
    else {
      const focused = trackedFocus.element()
      parent.insertBefore(element, before)
      showInTopLayer(element)
      placed()
      focused?.focus({ preventScroll: true })
    }
    watch(parent)
  }

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
    leading?.abort()
    const { body } = own(document)
    if (isAttached && body && body.firstChild != element) place(body, body.firstChild)
  }
  /** After everything else in the body, where assistive technology finds it in every browser. */
  const trail = (): void => {
    const { body } = own(document)
    if (!isAttached || !body || element.parentNode == body) return
    if (isPressed()) {
      setTimeout(trail, MOMENT)
      return
    }
    place(body, null)
    leading?.abort()
    leading = new AbortController()
    const { signal } = leading
    // Before the browser moves the focus.
    const leadOnTab = ({ key }: KeyboardEvent): void => {
      if (key == 'Tab') lead()
    }
    own(window).addEventListener('keydown', leadOnTab, { capture: true, signal })
    const timer = setInterval(() => {
      if (!isPressed()) lead()
    }, HYDRATED)
    signal.addEventListener('abort', () => {
      clearInterval(timer)
    })
  }

  const restore = (): void => {
    if (!isAttached) return
    styles.restore()
    if (!element.isConnected) insert()
  }

  const observer = new MutationObserver(() => {
    if (element.isConnected || returns >= MOST_RETURNS) return
    returns++
    setTimeout(() => returns--, SECOND)
    restore()
  })

  /** Observes only the lists of children in which the host, or what it stands in, can be replaced. */
  const watch = (parent: HTMLElement): void => {
    observer.disconnect()
    for (const each of [document, own(document).documentElement, parent])
      if (each) observer.observe(each, { childList: true })
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
      leading?.abort()
      observer.disconnect()
      trackedFocus.forget()
      element.remove()
      styles.set('host')
    },
    restore,
    settle: lead,
  }
}

/** https://dom.spec.whatwg.org/#dom-parentnode-movebefore */
type MovingParent = HTMLElement & { moveBefore(node: Node, before: Node | null): void }

/** Where a browser has no top layer for it, or the document is not active, `z-index` has to do. */
const showInTopLayer = (element: HTMLElement): void => {
  try {
    element.showPopover()
  } catch {
    // It stands in the document all the same.
  }
}

/** Remembers which element inside has the focus, since the browser forgets it when the host is removed. */
const trackFocus = (
  host: HTMLElement,
  root: ShadowRoot,
): { readonly element: () => HTMLElement | undefined; forget(): void } => {
  let focused: HTMLElement | undefined
  root.addEventListener('focusin', () => {
    if (root.activeElement instanceof HTMLElement) focused = root.activeElement
  })
  root.addEventListener('focusout', (event) => {
    if ((event as FocusEvent).relatedTarget) focused = undefined
    // Chromium dispatches it also when the host is about to be removed, and then the focus is to come back.
    queueMicrotask(() => {
      if (host.isConnected && !root.activeElement) focused = undefined
    })
  })
  return {
    element: () => focused,
    forget() {
      focused = undefined
    },
  }
}
