// Loads the visible part of the ESM build, and binds the texts of one language to it.
import { noticeTexts } from '../locales/notice'
import { devtoolsTexts } from '../locales/devtools'
import { placeholderTexts } from '../locales/placeholder'
import { policyUpdateTexts } from '../locales/policyUpdate'
import { preferencesTexts } from '../locales/preferences'
import { storedDataTexts } from '../locales/storedData'
import { chooseLanguage } from '../ui/language'
import type { UiContext } from '../ui/types'

/** What of the context of the visible part depends on the language. */
export const languageContext = (wanted: string): Pick<UiContext, 'language' | 'texts' | 'load'> => {
  const language = chooseLanguage(wanted, noticeTexts)
  const textsOf = <T>(all: Readonly<Record<string, T>> & { readonly en: T }): T =>
    all[language.base] ?? all.en
  return {
    language,
    texts: { notice: textsOf(noticeTexts) },
    load: {
      placeholders: async () =>
        (await import('../notice/placeholders/index')).bindPlaceholders(textsOf(placeholderTexts)),
      preferences: async () =>
        (await import('../preferences/index')).createPreferences(textsOf(preferencesTexts)),
      storedData: async () =>
        (await import('../preferences/storedData/index')).createStoredData(
          textsOf(storedDataTexts),
        ),
      policyUpdate: async () =>
        (await import('../notice/policyUpdate/index')).createPolicyUpdate(
          textsOf(policyUpdateTexts),
        ),
      devtools: async () =>
        (await import('../devtools/index')).createDevtools(textsOf(devtoolsTexts)),
    },
  }
}
