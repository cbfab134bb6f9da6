import type { ComponentChild } from 'preact'
import { baseOf, chooseTag, pickerOf } from '../documents/language'
import type { Picker } from '../documents/language'
import { noticeTexts } from '../locales/notice'
import type { NoticeTexts } from '../locales/types'

/** The language in which a visitor is addressed. */
export interface Language {
  /** BCP 47 tag, as the page or the browser gives it. */
  readonly tag: string
  /** The same without region and script: a key of the locales. */
  readonly base: string
  readonly texts: NoticeTexts
  /** A policy's value and its language: the wanted one, else its base, else the first there is. */
  readonly pick: Picker
  /** A policy's text for display; marked with its language where that is another (WCAG 3.1.2). */
  readonly say: (value: string | Readonly<Record<string, string>>) => ComponentChild
}

/** Takes the first language that Sekisho speaks: as configured, of the page, of the browser, English. */
export const chooseLanguage = (wanted: string): Language => {
  const tag = chooseTag([wanted, document.documentElement.lang, navigator.language], noticeTexts)
  const base = baseOf(tag)
  const pick = pickerOf(tag)

  return {
    tag,
    base,
    texts: noticeTexts[base] ?? noticeTexts.en,
    pick,
    say(value) {
      const [text, lang = base] = pick<string>(value)
      return baseOf(lang) == base ? text : <span lang={lang}>{text}</span>
    },
  }
}
