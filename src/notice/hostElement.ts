// The element `#sekisho` itself, and how it moves within the document without losing what it shows.
import { own } from '../platform/own'
import { observeRemoval } from '../ui/observeRemoval'
import type { PageStyles } from '../ui/pageStyles'
import { createShadowHost, makeHostSheet } from '../ui/shadowHost'
import type { UiContext } from '../ui/types'
import { noticeCss } from './notice.css'
import { trackFocus } from './trackFocus'

/** The element, wherever it stands. */
export interface HostElement {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  /** Puts it somewhere, or moves it there. */
  place(parent: HTMLElement, before: Node | null): void
  remove(): void
}

/** What the host needs. */
export interface HostPort extends Pick<UiContext, 'config' | 'language'> {
  readonly styles: PageStyles
  /** Called when the host was put somewhere, and dialogs in it have lost their place in the top layer. */
  readonly placed: () => void
}

/**
 * Makes it.
 *
 * @param removed called when something else has removed it, and it is to be put back
 */
export const createHostElement = (
  { config, language, styles, placed }: HostPort,
  removed: () => void,
): HostElement => {
  const [element, root] = createShadowHost('sekisho-notice', language, config.notice.theme, [
    makeHostSheet(noticeCss, language),
  ])
  element.id = 'sekisho'
  element.setAttribute('popover', 'manual')
  const trackedFocus = trackFocus(element, root)
  const observer = observeRemoval(element, removed)

  return {
    element,
    root,
    place(parent, before) {
      styles.set(
        'host',
        parent.localName == 'head' ? 'head{display:contents!important}' : undefined,
      )
      if (element.isConnected && 'moveBefore' in parent)
        (parent as MovingParent).moveBefore(element, before)
      else {
        const focused = trackedFocus.element()
        parent.insertBefore(element, before)
        showInTopLayer(element)
        placed()
        focused?.focus({ preventScroll: true })
      }
      // Only the lists of children in which the host, or what it stands in, can be replaced.
      observer.disconnect()
      for (const each of [document, own(document).documentElement, parent])
        if (each) observer.observe(each, { childList: true })
    },
    remove() {
      observer.disconnect()
      trackedFocus.forget()
      element.remove()
      styles.set('host')
    },
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
