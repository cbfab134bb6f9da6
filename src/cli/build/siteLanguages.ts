// The languages in which a site addresses its visitors.
import { localeOf } from '../../locales/language'
import { LANGUAGES } from '../../locales/languages'
import type { Config } from '../../policy/types'

/** What a language tag looks like, and no key of an object that has an `id` and more. */
const TAG = /^[a-z]{2,3}(-[a-z\d]+)*$/i

/** Whether a value is a text or a list of texts in several languages. */
const isByLanguage = (value: object): boolean =>
  !Array.isArray(value) &&
  Object.entries(value).every(
    ([key, each]) => TAG.test(key) && [each].flat().every((it) => typeof it === 'string'),
  )

/** Collects the languages of all texts below a value. */
const languagesIn = (value: unknown, found = new Set<string>()): ReadonlySet<string> => {
  if (typeof value !== 'object' || value === null) return found
  if (isByLanguage(value)) for (const key of Object.keys(value)) found.add(localeOf(key))
  else for (const each of Object.values(value)) languagesIn(each, found)
  return found
}

/** Returns those of our languages in which a policy is written; none where its texts are the same for every language. */
export const policyLanguages = (policy: Config['policy']): readonly string[] => {
  const found = languagesIn(policy)
  return LANGUAGES.filter((each) => found.has(each))
}

/**
 * Returns the languages whose files a site needs: the one that its notice is fixed to, else those in which its
 * policy is written, else all.
 */
export const siteLanguages = ({ notice, policy }: Config): readonly string[] => {
  const fixed = localeOf(notice.language)
  if (LANGUAGES.includes(fixed)) return [fixed]
  const written = policyLanguages(policy)
  return written.length ? written : LANGUAGES
}
