// Which of the languages of Sekisho, and which text of a policy, a language tag asks for.

/** A language tag without region and script. */
const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/**
 * The name of the texts that a language tag asks for, as the folders here are named: that of its language;
 * of Chinese with the script, which follows from the region where it is not said.
 *
 * A few rules, where `new Intl.Locale(tag).maximize()` would know all of them: the first use of `Intl` takes
 * Chromium 15 ms and more.
 *
 * @see https://www.unicode.org/reports/tr35/#Likely_Subtags
 */
export const localeOf = (tag: string): string => {
  const base = baseOf(tag)
  if (base === 'zh') return /-hant|^zh-(tw|hk|mo)/i.test(tag) ? 'zh-Hant' : 'zh-Hans'
  // Plain Japanese is for those who ask for it.
  return /^ja-simple$/i.test(tag) ? 'ja-simple' : base === 'tl' ? 'fil' : base
}

/** The direction in which a language is written. */
export const dirOf = (tag: string): 'ltr' | 'rtl' =>
  /^(ar|fa|he|ur)$/.test(baseOf(tag)) ? 'rtl' : 'ltr'

/**
 * The first of some language tags that Sekisho has texts in, else the first language it has.
 *
 * @param available names of texts, as {@link localeOf} gives them
 */
export const chooseTag = (wanted: readonly string[], available: readonly string[]): string =>
  wanted.find((each) => available.includes(localeOf(each))) ?? available[0] ?? ''

/**
 * A policy's value and its language: that of the tag, else one that is near to it, else English, else the first
 * there is.
 */
export type Picker = <T extends string | readonly string[]>(
  value: T | Readonly<Record<string, T>>,
) => readonly [value: T, lang?: string]

/** Picks a policy's values in a language. */
export const pickerOf = (tag: string): Picker => {
  const locale = localeOf(tag)
  /** The closest first. */
  const fits: readonly ((key: string) => boolean)[] = [
    (key) => key === tag,
    (key) => key === locale,
    (key) => localeOf(key) === locale,
    (key) => baseOf(key) === baseOf(locale),
    (key) => baseOf(key) === 'en',
    () => true,
  ]
  return (value) => {
    // Narrowing does not see that an array is never a record.
    if (typeof value == 'string' || Array.isArray(value)) return [value as never]
    // A configuration is not validated in the page: what is no text is an empty one.
    const all = Object(value) as Readonly<Record<string, never>>
    const keys = Object.keys(all).filter((key) => all[key])
    for (const fit of fits) {
      const lang = keys.find(fit)
      if (lang !== undefined) return [all[lang] as never, lang]
    }
    return ['' as never, '']
  }
}
