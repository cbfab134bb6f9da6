/** A language tag without region and script: a key of the locales. */
export const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/**
 * The first of some language tags that Sekisho has texts in, else English.
 *
 * @param available base languages
 */
export const chooseTag = (wanted: readonly string[], available: readonly string[]): string =>
  wanted.find((each) => available.includes(baseOf(each))) ?? 'en'

/** A policy's value and its language: the wanted one, else its base, else the first there is. */
export type Picker = <T extends string | readonly string[]>(
  value: T | Readonly<Record<string, T>>,
) => readonly [value: T, lang?: string]

/** Picks a policy's values in a language. */
export const pickerOf = (tag: string): Picker => {
  const wanted = [tag, baseOf(tag)]
  return (value) => {
    // Narrowing does not see that an array is never a record.
    if (typeof value == 'string' || Array.isArray(value)) return [value as never]
    // A configuration is not validated in the page: what is no text is an empty one.
    const all = Object(value) as Readonly<Record<string, never>>
    const lang = [...wanted, ...Object.keys(all)].find(
      (each) => Object.hasOwn(all, each) && all[each],
    )
    return [(lang === undefined ? '' : all[lang]) as never, lang ?? '']
  }
}
