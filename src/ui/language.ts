// The language in which a visitor is addressed.
import { dirOf, localeOf, pickerOf } from '../locales/language'
import type { Picker } from '../locales/language'

/** The language in which a visitor is addressed. */
export interface Language {
  /** BCP 47 tag, as the page or the browser gives it. */
  readonly tag: string
  /** Whose texts these are: a key of the locales, which is a tag as well. */
  readonly base: string
  readonly dir: 'ltr' | 'rtl'
  /** A policy's value and its language: the wanted one, else one that is near to it, else English or another. */
  readonly pick: Picker
  /** Whether a tag asks for the same texts, so that what is in that language needs no mark. */
  readonly speaks: (tag: string) => boolean
}

/** Makes the language of a tag. */
export const createLanguage = (tag: string): Language => {
  const base = localeOf(tag)
  return {
    tag,
    base,
    dir: dirOf(base),
    pick: pickerOf(tag),
    speaks: (other) => localeOf(other) == base,
  }
}
