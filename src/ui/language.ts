// The language in which a visitor is addressed.
import { own } from '../platform/own'
import { baseOf, chooseTag, pickerOf } from '../locales/language'
import type { Picker } from '../locales/language'

/** The language in which a visitor is addressed. */
export interface Language {
  /** BCP 47 tag, as the page or the browser gives it. */
  readonly tag: string
  /** The same without region and script: a key of the locales. */
  readonly base: string
  /** A policy's value and its language: the wanted one, else its base, else the first there is. */
  readonly pick: Picker
}

/** Makes the language of a tag. */
export const createLanguage = (tag: string): Language => ({
  tag,
  base: baseOf(tag),
  pick: pickerOf(tag),
})

/**
 * Takes the first language that Sekisho has texts in: as configured, of the page, of the browser, English.
 *
 * @param available has a key for each language
 */
export const chooseLanguage = (wanted: string, available: object): Language =>
  createLanguage(
    chooseTag(
      [wanted, own(document).documentElement.lang, navigator.language],
      Object.keys(available),
    ),
  )
