// Loads the visible part of builds that bring no file for each language, and binds the texts of one to it.
import type { LazyTexts } from '../locales/types'
import type { UiLoaders } from '../ui/types'

/** Makes what loads the layers with the texts of a language. */
export const uiLoadersOf = (texts: Required<LazyTexts>): UiLoaders => ({
  placeholders: async () =>
    (await import('../notice/placeholders/index')).bindPlaceholders(await texts.placeholder()),
  preferences: async () =>
    (await import('../preferences/index')).createPreferences(
      await texts.preferences(),
      () => import('../notice/languages/index'),
    ),
  storedData: async () =>
    (await import('../preferences/storedData/index')).createStoredData(await texts.storedData()),
  policyUpdate: async () =>
    (await import('../notice/policyUpdate/index')).createPolicyUpdate(await texts.policyUpdate()),
  reopen: () => import('../notice/reopen/index'),
  devtools: async () => (await import('../devtools/index')).createDevtools(await texts.devtools()),
})
