// Opens the second layer: a modal dialog with everything that is asked, and a switch for each purpose.
import type { PreferencesTexts } from '../locales/types'
import { own } from '../platform/own'
import { focused } from '../ui/focus'
import { report } from '../ui/report'
import { adoptSheet } from '../ui/shadowHost'
import { makeSheet } from '../ui/styles'
import { whenHidden } from '../ui/whenHidden'
import type { LayerContext, OpenLayer } from '../ui/types'
import { preferencesCss } from './preferences.css'
import { createPreferencesView } from './preferencesView'

/** Milliseconds in which a choice is confirmed, if one was made. */
const CONFIRMED = 1000

/** Puts the dialog into the page. */
export const openPreferences = (context: LayerContext, texts: PreferencesTexts): OpenLayer => {
  const { root, styles, close } = context
  const opener = focused()
  const view = createPreferencesView(context, texts)
  const removeSheet = adoptSheet(root, makeSheet(preferencesCss))
  const dialog = view.show()
  dialog?.showModal()
  styles.set('dialog', 'html{overflow:hidden!important}')
  // The page is inert behind it, and nobody would see why.
  const stopLooking =
    dialog &&
    whenHidden(dialog, () => {
      close()
      report('Preferences closed: something hides #sekisho, an ad blocker for instance.')
    })

  return {
    remove() {
      stopLooking?.()
      view.remove()
      removeSheet()
      styles.set('dialog')
      if (!opener) return
      own(opener).focus()
      keepInSight(opener, root)
    },
    restore() {
      // Outside of the document it has lost its place in the top layer, but not its attribute.
      dialog?.removeAttribute('open')
      dialog?.showModal()
    },
  }
}

/** Scrolls what has the focus out from behind the confirmation of a choice, once that is there (WCAG 2.4.11). */
const keepInSight = (opener: HTMLElement, root: ShadowRoot): void => {
  const status = root.querySelector('[part="status"]')
  if (!status) return
  const observer = new ResizeObserver(() => {
    const edges = status.getBoundingClientRect()
    if (!edges.height) return
    observer.disconnect()
    const { top, bottom } = opener.getBoundingClientRect()
    if (bottom > edges.top && top < edges.bottom) opener.scrollIntoView({ block: 'nearest' })
  })
  observer.observe(status)
  // Where nothing was decided, nothing is confirmed.
  setTimeout(() => {
    observer.disconnect()
  }, CONFIRMED)
}
