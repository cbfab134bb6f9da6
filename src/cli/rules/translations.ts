// Rules for the languages of texts.
import { isByLanguage, languagesOf, quotedList, textFields } from './localizedTexts'
import type { Rule } from './rule'

const baseOf = (language: string): string => language.toLowerCase().split('-')[0] ?? ''

/** Fields that need a translation. Names, addresses and links may be the same in every language. */
const TRANSLATED_FIELDS = ['description', 'summary', 'sends']

/** Reports texts that are missing in a language that the policy has elsewhere. */
export const missingTranslation: Rule = function* (config) {
  const languages = languagesOf(config)
  for (const { path, key, value } of textFields(config.policy, 'policy')) {
    if (isByLanguage(value)) {
      const present = Object.keys(value)
      // Visitors who want en-GB get en.
      const missing = languages.filter(
        (each) => !present.includes(each) && !present.includes(baseOf(each)),
      )
      if (missing.length)
        yield {
          path,
          message: `This text exists in ${quotedList(present)}, but not in ${quotedList(missing)}. Add the missing ${missing.length > 1 ? 'languages' : 'language'}.`,
          value: missing,
        }
    } else if (languages.length > 1 && TRANSLATED_FIELDS.includes(key) && value.length)
      yield {
        path,
        message: `This text is the same for every language, but the policy has texts in ${quotedList(languages)}. Write it in each of them.`,
        value: languages,
      }
  }
}

/** Reports lists of sent items whose length differs between languages. */
export const unequalLists: Rule = function* ({ policy }) {
  for (const [i, { sends }] of policy.services.entries()) {
    if (!isByLanguage(sends)) continue
    const counts = Object.entries(sends).map(([language, list]) => [language, list.length] as const)
    if (new Set(counts.map(([, count]) => count)).size > 1)
      yield {
        path: `policy.services[${i}].sends`,
        message: `The number of items differs between languages: ${counts.map(([language, count]) => `“${language}” ${count}`).join(', ')}. List all items in every language.`,
        value: Object.fromEntries(counts),
      }
  }
}
