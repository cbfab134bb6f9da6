// How a form reads and writes a text that a policy has in one or several languages.
import { isFields, setAt } from './path'
import type { Fields, Path } from './path'

/** The languages that the configurator knows, in the order in which it writes them. */
export const LANGUAGES = ['ja', 'en'] as const

/** One of {@link LANGUAGES}. */
export type KnownLanguage = (typeof LANGUAGES)[number]

/**
 * The languages of which a form has an input for a value; none where the value is the same in every
 * language, and so has one input.
 *
 * @param wanted languages of the site
 */
export const inputLanguages = (value: unknown, wanted: readonly string[]): readonly string[] => {
  if (value !== undefined && !isFields(value)) return []
  const all = new Set([...wanted, ...Object.keys(value ?? {})])
  const known = LANGUAGES.filter((each) => all.delete(each))
  return [...known, ...all]
}

/** Writes one language of a text or a list. A value without any language is removed. */
export const setLanguage = (
  config: unknown,
  path: Path,
  before: unknown,
  language: string,
  next: unknown,
): unknown => {
  const texts = setAt(isFields(before) ? before : {}, [language], next) as Fields
  const order = inputLanguages(texts, [])
  const sorted = Object.fromEntries(order.map((key) => [key, texts[key]] as const))
  return setAt(config, path, order.length ? sorted : undefined)
}

/** Whether a value is a text in some of the languages that a form knows. */
const isByLanguage = (value: Fields): boolean => {
  const keys = Object.keys(value)
  return keys.length > 1 && keys.every((key) => (LANGUAGES as readonly string[]).includes(key))
}

/** Takes a language out of every text of a policy that has it in another language too. */
export const dropLanguage = (value: unknown, language: string): unknown => {
  if (Array.isArray(value)) return value.map((each) => dropLanguage(each, language))
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isByLanguage(value) || key !== language)
      .map(([key, each]) => [key, dropLanguage(each, language)] as const),
  )
}
