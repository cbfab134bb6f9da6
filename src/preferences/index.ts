// The preferences as the notice loads them. Preact begins here, and the list of stored data shares it.
import type { PreferencesTexts } from '../locales/types'
import { report } from '../ui/report'
import type { LanguagesModule, LiveContext, PreferencesModule } from '../ui/types'
import { openPreferences } from './openPreferences'

export { Fragment, h, render } from 'preact'

/**
 * Makes the module for one language.
 *
 * @param loadLanguages loads where another one is chosen, in the preferences and in the notice, which has been
 *   painted before
 */
export const createPreferences = (
  texts: PreferencesTexts,
  loadLanguages: () => Promise<LanguagesModule>,
): PreferencesModule & Required<Pick<PreferencesModule, 'preloaded'>> => {
  const offerLanguages = (ui: LiveContext): void => {
    if (ui.root.querySelector('.languages'))
      loadLanguages().then((it) => {
        it.offer(ui, texts.language)
      }, report)
  }
  return {
    texts,
    preloaded: offerLanguages,
    enter(context) {
      const layer = openPreferences(context, texts)
      offerLanguages(context.ui)
      return layer
    },
  }
}
