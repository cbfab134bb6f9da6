// The preferences as the notice loads them. Preact begins here, and the list of stored data shares it.
import type { PreferencesTexts } from '../locales/types'
import type { PreferencesModule } from '../ui/types'
import { openPreferences } from './openPreferences'

export { Fragment, h, render } from 'preact'

/** Makes the module for one language. */
export const createPreferences = (texts: PreferencesTexts): PreferencesModule => ({
  enter: (context) => openPreferences(context, texts),
})
