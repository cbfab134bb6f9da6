// Which languages a visitor may choose, and how each is named.
import { localeOf } from '../../locales/language'
import { LANGUAGES } from '../../locales/languages'
import type { Config, Localized } from '../../policy/types'
import type { LanguageRuntime } from '../../ui/types'

/** Whether a text is in a language, or in none in particular. */
const isIn = (text: Localized, language: string): boolean =>
  typeof text == 'string' ||
  Object.keys(Object(text) as object).some((tag) => localeOf(tag) == language)

/**
 * The languages of Sekisho in which every purpose is named: what is asked can be read in each. And the one that the
 * visitor reads now.
 */
export const languagesOf = ({ purposes }: Config['policy'], current: string): readonly string[] =>
  LANGUAGES.filter((each) => each == current || purposes.every(({ name }) => isIn(name, each)))

/** What no browser has a name for. */
const NAMES: Readonly<Record<string, string>> = { 'ja-simple': 'やさしい日本語' }

/** The name of a language in itself, as at the beginning of a line. */
export const nameOfLanguage = (lang: string): string => {
  const name = NAMES[lang] ?? new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1)
}

/** The tag for a language: one of the visitor's own, for its region, where there is one. */
export const tagFor = (language: string, { wanted }: LanguageRuntime['language']): string =>
  wanted().find((each) => localeOf(each) == language) ?? language
