import type { ComponentChild } from 'preact'
import type { Localized } from '../../policy/types'
import type { Language } from '../language'

/** A language whose texts can be put into JSX. */
export interface ComponentLanguage extends Language {
  /** A policy's text for display, marked with its language where that is another (WCAG 3.1.2). */
  readonly say: (value: Localized) => ComponentChild
  /** A date, a country or a duration in words, or as it is written while there is no time for words. */
  readonly inWords: (say: (text: string, tag: string) => string, text: string) => string
}

/**
 * Makes a language that components can use.
 *
 * @param hasWords whether dates and the like are put in words: the first use of `Intl` takes Chromium
 *   15 ms and more
 */
export const componentLanguage = (language: Language, hasWords = true): ComponentLanguage => ({
  ...language,
  inWords: (say, text) => (hasWords ? say(text, language.base) : text),
  say(value) {
    const { base, pick, speaks } = language
    const [text, lang = base] = pick<string>(value)
    return speaks(lang) ? (
      text
    ) : (
      <span lang={lang} dir="auto">
        {text}
      </span>
    )
  },
})
