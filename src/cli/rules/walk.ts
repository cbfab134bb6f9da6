import type { Config, Localized, LocalizedList } from '../../policy/types'

/** A text, link or list of the policy, and where it is. */
export interface Place {
  /** JSON path. */
  readonly path: string
  /** Name of the field. */
  readonly key: string
  readonly value: Localized | LocalizedList
}

/** A list of texts by itself: not of hosts or ids. */
const isTexts = (key: string, value: unknown): boolean => key === 'sends' && Array.isArray(value)

/** Whether something holds one value a language: what is read loses its prototype there. */
export const isByLanguage = (
  value: unknown,
): value is Readonly<Record<string, string | readonly string[]>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null

/** Every text of a configuration that has been read, with what is written for all languages at once. */
export const placesOf = function* (value: unknown, path = '', key = ''): Generator<Place> {
  if (typeof value === 'string' || isTexts(key, value) || isByLanguage(value))
    yield { path, key, value: value as Localized | LocalizedList }
  else if (Array.isArray(value))
    for (const [i, each] of value.entries()) yield* placesOf(each, `${path}[${i}]`, '')
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value))
      yield* placesOf(each, path ? `${path}.${name}` : name, name)
}

/** Languages the policy is written in, in the order in which they first appear. */
export const languagesOf = ({ policy }: Config): readonly string[] => [
  ...new Set(
    [...placesOf(policy)].flatMap(({ value }) => (isByLanguage(value) ? Object.keys(value) : [])),
  ),
]

/** The texts of a value, each with its path and its language; no language where it stands for all. */
export const textsOf = <T extends string | readonly string[]>(
  value: T | Readonly<Record<string, T>>,
  path: string,
): readonly (readonly [text: T, path: string, language: string])[] =>
  isByLanguage(value)
    ? Object.entries(value).map(([language, text]) => [text, `${path}.${language}`, language])
    : [[value, path, '']]

/** For a message: `“ja” and “en”`. */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en').format(words.map((word) => `“${word}”`))
