import { chooseTag } from '../../../src/locales/language'
import { LANGUAGES } from '../../../src/locales/languages'
import { createLanguage } from '../../../src/ui/language'
import type { Language } from '../../../src/ui/language'
import type { UiContext } from '../../../src/ui/types'
import { textsOf } from '../support/texts'

/** The language of the page. */
export const languageOf = (wanted = 'auto'): Language =>
  createLanguage(chooseTag([wanted, document.documentElement.lang, navigator.language], LANGUAGES))

/** Texts of the first layer in a language. */
export const textsIn = ({ base }: Language): UiContext['texts'] => ({
  notice: textsOf(base).notice,
})

/** Imports each module when it is asked for, and gives it the texts of a language. */
export const loadersFor = ({ base }: Language): UiContext['load'] => {
  const { placeholder, preferences, storedData, policyUpdate, devtools } = textsOf(base)
  return {
    placeholders: async () =>
      (await import('../../../src/notice/placeholders/index')).bindPlaceholders(placeholder),
    preferences: async () =>
      (await import('../../../src/preferences/index')).createPreferences(
        preferences,
        () => import('../../../src/notice/languages/index'),
      ),
    storedData: async () =>
      (await import('../../../src/preferences/storedData/index')).createStoredData(storedData),
    policyUpdate: async () =>
      (await import('../../../src/notice/policyUpdate/index')).createPolicyUpdate(policyUpdate),
    reopen: () => import('../../../src/notice/reopen/index'),
    devtools: async () => (await import('../../../src/devtools/index')).createDevtools(devtools),
  }
}
