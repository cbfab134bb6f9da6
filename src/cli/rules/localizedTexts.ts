// Walks through the texts of a configuration and their languages.
import type { Config, Localized, LocalizedList } from '../../policy/types'

/** A field of the policy that holds a text, a link or a list of texts. */
export interface TextField {
  /** JSON path. */
  readonly path: string
  /** Name of the field. */
  readonly key: string
  readonly value: Localized | LocalizedList
}

/** Whether a field is a list of texts, and not of hosts or ids. */
const isTextList = (key: string, value: unknown): boolean => key === 'sends' && Array.isArray(value)

/**
 * Whether a value of a parsed configuration holds one text for each language. `parseConfig` removes the
 * prototype of such objects, and of no others.
 */
export const isByLanguage = (
  value: unknown,
): value is Readonly<Record<string, string | readonly string[]>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null

/** Lists all strings and texts of a value, including those that are the same for every language. */
export const textFields = function* (value: unknown, path = '', key = ''): Generator<TextField> {
  if (typeof value === 'string' || isTextList(key, value) || isByLanguage(value))
    yield { path, key, value: value as Localized | LocalizedList }
  else if (Array.isArray(value))
    for (const [i, each] of value.entries()) yield* textFields(each, `${path}[${i}]`, '')
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value))
      yield* textFields(each, path ? `${path}.${name}` : name, name)
}

/** Lists the languages in which the policy has texts, in the order of their first occurrence. */
export const languagesOf = ({ policy }: Config): readonly string[] => [
  ...new Set(
    [...textFields(policy)].flatMap(({ value }) => (isByLanguage(value) ? Object.keys(value) : [])),
  ),
]

/** Lists the texts of a field with their JSON paths: one for each language, or one for all. */
export const textsOf = <T extends string | readonly string[]>(
  value: T | Readonly<Record<string, T>>,
  path: string,
): readonly (readonly [text: T, path: string])[] =>
  isByLanguage(value)
    ? Object.entries(value).map(([language, text]) => [text, `${path}.${language}`])
    : [[value, path]]

/** Joins words for a message: `“ja” and “en”`. */
export const quotedList = (words: readonly string[]): string =>
  new Intl.ListFormat('en').format(words.map((word) => `“${word}”`))
