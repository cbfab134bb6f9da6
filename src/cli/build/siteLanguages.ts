// The languages in which a site addresses its visitors.
import { baseOf } from '../../locales/language'
import { LANGUAGES } from '../../locales/languages'
import type { Config } from '../../policy/types'

/** Collects the languages of all texts below a value. */
const languagesIn = (value: unknown, found = new Set<string>()): ReadonlySet<string> => {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, each] of Object.entries(value)) {
    // The keys of a text in several languages are language tags, and what they hold are strings or lists of strings.
    if (LANGUAGES.includes(baseOf(key)) && [each].flat().every((it) => typeof it === 'string'))
      found.add(baseOf(key))
    languagesIn(each, found)
  }
  return found
}

/**
 * Returns the base languages whose files a site needs: the one that its notice is fixed to, else those in which its
 * policy is written, else all.
 */
export const siteLanguages = ({ notice, policy }: Config): readonly string[] => {
  const fixed = baseOf(notice.language)
  if (LANGUAGES.includes(fixed)) return [fixed]
  const found = languagesIn(policy)
  return found.size ? LANGUAGES.filter((each) => found.has(each)) : LANGUAGES
}
