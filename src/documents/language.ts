/** A language tag without region and script: a key of the locales. */
export const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** The first of some languages that Sekisho speaks, else English. */
export const chooseTag = (wanted: readonly string[], texts: object): string =>
  wanted.find((each) => Object.hasOwn(texts, baseOf(each))) ?? 'en'

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
    const all = value as Readonly<Record<string, never>>
    const lang = [...wanted, ...Object.keys(all)].find((each) => all[each]) ?? ''
    return [all[lang] as never, lang]
  }
}
