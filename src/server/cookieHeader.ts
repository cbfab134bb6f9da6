// Normalizes the `Cookie` header of a request.

/**
 * A `Cookie` header in the forms in which servers provide it: its text, several texts if the request had
 * several such headers, or nothing.
 */
export type CookieHeader = string | readonly string[] | null | undefined

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t'

/**
 * Removes spaces and tabs at both ends; other white space belongs to a cookie. A regular expression would
 * be slow for long runs of blanks, which a header may contain.
 */
export const trimBlanks = (text: string): string => {
  let start = 0
  let end = text.length
  while (isBlank(text[start])) start++
  while (end > start && isBlank(text[end - 1])) end--
  return text.slice(start, end)
}

/**
 * Returns the cookies of a request in the form of `document.cookie`: `name=value; name=value`.
 *
 * A comma does not separate cookies, since it may be part of a value. If headers have been joined by
 * commas, the value of the consent cookie is no valid decision.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc6265#section-5.4
 */
export const toDocumentCookie = (header: CookieHeader): string =>
  [header ?? []].flat().join(';').split(';').map(trimBlanks).filter(Boolean).join('; ')
