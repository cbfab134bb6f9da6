// Writes the texts of an entry in the languages of a policy.
import { isFields } from '../policy/fields'
import type { Fields } from '../policy/fields'

/** The languages of the catalogue. */
export const CATALOG_LANGUAGES = ['ja', 'en'] as const

type CatalogLanguage = (typeof CATALOG_LANGUAGES)[number]

const isCatalogLanguage = (word: string): word is CatalogLanguage =>
  (CATALOG_LANGUAGES as readonly string[]).includes(word)

/** The language of the catalogue for a tag: `en` for `en-GB`. */
const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** Texts that every policy has, in the languages in which it is published. */
const textsOf = ({ url, controller, purposes }: Fields): readonly unknown[] => [
  url,
  isFields(controller) ? controller.name : undefined,
  ...(Array.isArray(purposes) ? purposes : [])
    .filter(isFields)
    .flatMap(({ name, description }) => [name, description]),
]

/**
 * Lists the language tags of a policy that the catalogue has texts for, in the order in which they first
 * occur. The first one counts in the digest, so it stays first.
 *
 * @returns an empty list for a policy whose texts are the same for every language
 */
export const tagsOf = (policy: Fields): readonly string[] => {
  const tags = new Set(textsOf(policy).filter(isFields).flatMap(Object.keys))
  const known = [...tags].filter((tag) => isCatalogLanguage(baseOf(tag)))
  // Visitors with other languages understand English best.
  return !known.length && tags.size ? ['en', 'ja'] : known
}

/** The language of a policy that has one string for every language: the catalogue has two to choose from. */
const onlyLanguage = (policy: Fields): CatalogLanguage =>
  /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(JSON.stringify(textsOf(policy))) ? 'ja' : 'en'

/** Writes a text or a list of an entry: by language, or in one for all. */
type Write = (texts: Fields) => unknown

const writerFor = (policy: Fields, languages: readonly string[]): Write => {
  const tags = [...new Set([...tagsOf(policy), ...languages])]
  if (!tags.length) {
    const language = onlyLanguage(policy)
    return (texts) => texts[language] ?? Object.values(texts)[0]
  }
  return (texts) => {
    const written = tags.flatMap((tag) => {
      const text = texts[baseOf(tag)]
      return text === undefined ? [] : [[tag, text] as const]
    })
    return written.length ? Object.fromEntries(written) : texts
  }
}

/** Whether a value of an entry has one text a language, and is no object with other fields. */
const isByLanguage = (value: Fields): boolean => Object.keys(value).every(isCatalogLanguage)

/**
 * Makes what copies a value of an entry with its texts in the languages of a policy.
 *
 * @param languages further languages to write
 */
export const localizerFor = (
  policy: Fields,
  languages: readonly string[] = [],
): ((value: unknown) => unknown) => {
  const write = writerFor(policy, languages)
  const localize = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(localize)
    if (!isFields(value)) return value
    const copy = Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, localize(each)] as const),
    )
    return isByLanguage(value) ? write(copy) : copy
  }
  return localize
}
