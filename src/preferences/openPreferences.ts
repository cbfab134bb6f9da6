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
      if (opener) own(opener).focus()
    },
    restore() {
      // Outside of the document it has lost its place in the top layer, but not its attribute.
      dialog?.removeAttribute('open')
      dialog?.showModal()
    },
  }
}
