/**
 * A `Cookie` header as servers hand it over: the text, several texts where the request had several, or
 * nothing where it had none.
 */
export type CookieHeader = string | readonly string[] | null | undefined

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t'

/**
 * Without the spaces and tabs around it; other white space is part of a cookie. Not by an expression,
 * which would be slow on a long run of blanks, and a header may be one.
 */
export const withoutBlanks = (text: string): string => {
  let start = 0
  let end = text.length
  while (isBlank(text[start])) start++
  while (end > start && isBlank(text[end - 1])) end--
  return text.slice(start, end)
}

/**
 * The cookies of a request as `document.cookie` has them: `name=value; name=value`.
 *
 * A comma parts nothing: it may stand in a cookie of the page. Headers that somebody has joined by one
 * make a value that is no decision.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc6265#section-5.4
 */
export const cookiesIn = (header: CookieHeader): string =>
  [header ?? []].flat().join(';').split(';').map(withoutBlanks).filter(Boolean).join('; ')
