import type { Rule } from './rule'
import { isByLanguage, languagesOf, listed, placesOf } from './walk'

const baseOf = (language: string): string => language.toLowerCase().split('-')[0] ?? ''

/** Fields that are sentences or words: names, addresses and links may well be the same everywhere. */
const SENTENCES = ['description', 'summary', 'sends']

/** A text that is not there in each language that the policy speaks. */
export const missingTranslation: Rule = function* (config) {
  const languages = languagesOf(config)
  for (const { path, key, value } of placesOf(config.policy, 'policy')) {
    if (isByLanguage(value)) {
      const there = Object.keys(value)
      // Who wants en-GB is given en.
      const missing = languages.filter(
        (each) => !there.includes(each) && !there.includes(baseOf(each)),
      )
      if (missing.length)
        yield {
          path,
          message: `This is there in ${listed(there)}, and not in ${listed(missing)}. Write it in ${missing.length > 1 ? 'these languages' : 'this language'} too.`,
          value: missing,
        }
    } else if (languages.length > 1 && SENTENCES.includes(key) && value.length)
      yield {
        path,
        message: `This is one text for every language, and the policy speaks ${listed(languages)}. Write it in each.`,
        value: languages,
      }
  }
}

/** Lists of what is sent that have not the same number of items in each language. */
export const unequalLists: Rule = function* ({ policy }) {
  for (const [i, { sends }] of policy.services.entries()) {
    if (!isByLanguage(sends)) continue
    const counts = Object.entries(sends).map(([language, list]) => [language, list.length] as const)
    if (new Set(counts.map(([, count]) => count)).size > 1)
      yield {
        path: `policy.services[${i}].sends`,
        message: `Not every language lists as many items: ${counts.map(([language, count]) => `“${language}” ${count}`).join(', ')}. Visitors of each language have a right to the whole list.`,
        value: Object.fromEntries(counts),
      }
  }
}
