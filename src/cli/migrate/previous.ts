// What the configuration of another consent tool says, in one shape for all tools.
import { Pattern, isValueObject } from './objectLiteral'
import type { Value, ValueObject } from './objectLiteral'

/** A text by language. Empty where the tool has none. */
export type Texts = Readonly<Record<string, string>>

export interface PreviousPurpose {
  /** The tool's own name of it. */
  readonly key: string
  /** Whether visitors could not refuse it. */
  readonly isRequired: boolean
  readonly name: Texts
  readonly description: Texts
}

export interface PreviousService {
  readonly key: string
  /** The keys of the purposes that it serves. */
  readonly purposes: readonly string[]
  readonly name: Texts
  /** Names of cookies, `*` for any run of characters. */
  readonly cookies: readonly string[]
}

/** The configuration of another tool. */
export interface Previous {
  readonly tool: 'klaro' | 'vanilla-cookieconsent'
  readonly languages: readonly string[]
  readonly purposes: readonly PreviousPurpose[]
  readonly services: readonly PreviousService[]
  /** The cookie with the choice, unless it is kept elsewhere. */
  readonly cookie: string | undefined
  readonly revision: number | undefined
  readonly days: number | undefined
  readonly policyUrl: Texts
  readonly notice: { readonly kind: 'bar' | 'box'; readonly position?: string }
  /** Sentences about what is not taken over. */
  readonly lost: readonly string[]
}

export const objectIn = (value: ValueObject, key: string): ValueObject => {
  const found = value[key]
  return found !== undefined && isValueObject(found) ? found : {}
}

export const listIn = (value: ValueObject, key: string): readonly Value[] => {
  const found = value[key]
  return Array.isArray(found) ? (found as readonly Value[]) : []
}

export const textIn = (value: ValueObject, key: string): string | undefined => {
  const found = value[key]
  return typeof found === 'string' && found.trim() ? found : undefined
}

export const numberIn = (value: ValueObject, key: string): number | undefined => {
  const found = value[key]
  return typeof found === 'number' ? found : undefined
}

/** A text in each language that has one. */
export const textsOf = (
  languages: readonly string[],
  textFor: (language: string) => string | undefined,
): Texts =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const text = textFor(language)
      return text === undefined ? [] : [[language, plainText(text)]]
    }),
  )

/** These tools take HTML; a policy is text. */
const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * The name of a cookie as a policy writes it, of a text or of the plain regular expressions that these tools' own
 * documentation shows.
 *
 * @returns nothing for any other expression, which a person has to read
 */
export const cookieName = (value: Value | undefined): string | undefined => {
  if (typeof value === 'string') return value || undefined
  if (!(value instanceof Pattern)) return undefined
  const [, start = '', name, rest = '', end = ''] =
    /^(\^?)([\w-]+)((?:\.[*+])?)(\$?)$/.exec(value.source) ?? []
  if (!name) return undefined
  return `${start ? '' : '*'}${name}${end && !rest ? '' : '*'}`
}
