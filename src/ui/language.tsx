import type { ComponentChild } from 'preact'
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
  readonly pick: <T extends string | readonly string[]>(
    value: T | Readonly<Record<string, T>>,
  ) => Picked<T>
  /** A policy's text for display; marked with its language where that is another (WCAG 3.1.2). */
  readonly say: (value: string | Readonly<Record<string, string>>) => ComponentChild
}

type Picked<T> = readonly [value: T, lang?: string]

/** Takes the first language that Sekisho speaks: as configured, of the page, of the browser, English. */
export const chooseLanguage = (wanted: string): Language => {
  const tag =
    [wanted, document.documentElement.lang, navigator.language].find((each) =>
      Object.hasOwn(noticeTexts, baseOf(each)),
    ) ?? 'en'
  const base = baseOf(tag)

  const pick: Language['pick'] = (value) => {
    // Narrowing does not see that an array is never a record.
    if (typeof value == 'string' || Array.isArray(value)) return [value as never]
    const all = value as Readonly<Record<string, never>>
    const lang = [tag, base, ...Object.keys(all)].find((each) => all[each]) ?? ''
    return [all[lang] as never, lang]
  }

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

const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''
