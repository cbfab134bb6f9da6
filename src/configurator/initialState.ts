// With what the configurator begins: the draft that was kept, or a new one.
import type { Draft } from './draft/draftStore'
import { newConfig } from './draft/newConfig'
import type { State } from './state'
import type { UiLanguage } from './texts/texts'

/**
 * Makes the state.
 *
 * @param draft what the browser has kept
 * @param ui language of the configurator
 * @param today ISO date
 */
export const initialState = (draft: Draft | undefined, ui: UiLanguage, today: string): State => {
  const languages = draft?.languages ?? [ui]
  return {
    config: draft?.config ?? newConfig(today, languages),
    languages,
    ui,
    view: { language: ui, theme: 'light', width: 1280, show: 'notice' },
    frames: [],
    result: {
      where: 'page',
      folder: '/sekisho/',
      file: '/sekisho.json',
      format: 'page',
      language: '',
    },
    touched: new Set(),
    showAll: false,
    isKept: true,
    query: '',
    category: '',
    unfolded: new Set(),
    pasted: '',
    opened: '',
    json: undefined,
    jsonMessage: '',
    message: '',
  }
}
