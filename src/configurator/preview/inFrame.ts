// Runs in the frame of the preview, before Sekisho. The frame has an origin of its own that keeps nothing, so
// that no choice of the owner's counts anywhere: cookies and storage are in memory for as long as the page is.
import type { Consent } from '../../consent/types'
import { cutOff } from '../../platform/cutOff'
import { own } from '../../platform/own'
import { FRAME_READY } from './frameReady'
import { previewCss } from './inFrame.css'

/** Milliseconds after which the page counts as ready, although nothing is shown. */
const PATIENCE = 2000

/**
 * Opens dialogs without moving the focus, until this is ended: an owner who is typing in the form stays there
 * when the preview is renewed. A dialog that is inert while it opens has nothing to focus.
 *
 * @returns ends it
 */
const keepFocusOut = (): (() => void) => {
  const { prototype } = HTMLDialogElement
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the dialog
  const { showModal } = prototype
  prototype.showModal = function () {
    this.inert = true
    showModal.call(this)
    this.inert = false
  }
  return () => {
    prototype.showModal = showModal
  }
}

const letFocusIn = keepFocusOut()

const start = (consent: Consent): void => {
  const isWanted = own(document).documentElement.dataset.show === 'preferences'
  const ready = (): void => {
    clearTimeout(timer)
    letFocusIn()
    window.parent.postMessage(FRAME_READY, '*')
  }
  // Whatever comes or not: the owner sees the page as it is then.
  const timer = setTimeout(ready, PATIENCE)
  consent.on('shown', (what) => {
    if (!isWanted || what === 'preferences') ready()
  })
  if (isWanted) consent.show('preferences')
}

cutOff(window)
const sheet = new CSSStyleSheet()
sheet.replaceSync(previewCss)
own(document).adoptedStyleSheets = [sheet]
Reflect.set(window, 'sekisho', [start])
