import { devtoolsTexts } from '../../../src/locales/devtools'
import { noticeTexts } from '../../../src/locales/notice'
import { placeholderTexts } from '../../../src/locales/placeholder'
import { policyUpdateTexts } from '../../../src/locales/policyUpdate'
import { preferencesTexts } from '../../../src/locales/preferences'
import { storedDataTexts } from '../../../src/locales/storedData'
import { chooseLanguage } from '../../../src/ui/language'
import type { Language } from '../../../src/ui/language'
import type { UiContext } from '../../../src/ui/types'

/** The language of the page. */
export const languageOf = (wanted = 'auto'): Language => chooseLanguage(wanted, noticeTexts)

/** Texts of the first layer in a language. */
export const textsIn = ({ base }: Language): UiContext['texts'] => ({
  notice: noticeTexts[base] ?? noticeTexts.en,
})

/** Imports each module when it is asked for, and gives it the texts of a language. */
export const loadersFor = ({ base }: Language): UiContext['load'] => {
  const textsOf = <T>(all: Readonly<Record<string, T>> & { readonly en: T }): T =>
    all[base] ?? all.en
  return {
    placeholders: async () =>
      (await import('../../../src/notice/placeholders/index')).bindPlaceholders(
        textsOf(placeholderTexts),
      ),
    preferences: async () =>
      (await import('../../../src/preferences/index')).createPreferences(textsOf(preferencesTexts)),
    storedData: async () =>
      (await import('../../../src/preferences/storedData/index')).createStoredData(
        textsOf(storedDataTexts),
      ),
    policyUpdate: async () =>
      (await import('../../../src/notice/policyUpdate/index')).createPolicyUpdate(
        textsOf(policyUpdateTexts),
      ),
    devtools: async () =>
      (await import('../../../src/devtools/index')).createDevtools(textsOf(devtoolsTexts)),
  }
}
