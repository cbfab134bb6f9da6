// Parses a `Set-Cookie` header as browsers do.
import { cookieDate } from './cookieDate'
import { trimBlanks } from './cookieHeader'

/** A `Max-Age` that deletes. Browsers ignore attributes of more than 1,024 characters. */
const PAST = /^(?:0{1,9}|-[1-9]\d{0,17})$/

/**
 * Dates as servers write them. Browsers understand others too, but not all of them, and not the same.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
const DATE = /^(?:[a-z]{3,9}, )?\d\d?[ -][a-z]{3}[ -]\d{2,4} \d\d:\d\d:\d\d (?:GMT|UTC|[+-]0000)$/i

/** The parts of a `Set-Cookie` header that decide whether it may be sent. */
export interface SetCookie {
  /** The name of the cookie, including a prefix such as `__Host-`. */
  readonly name: string
  /** The name that scripts and servers will read: for a cookie without a name, its value up to the first `=`. */
  readonly storedName: string
  /**
   * Whether the header deletes a cookie in every browser. Where attributes contradict each other or are not
   * valid, browsers differ.
   */
  readonly isDeletion: boolean
}

const splitPair = (text: string): readonly [name: string, value: string | undefined] => {
  const at = text.indexOf('=')
  return at < 0
    ? [trimBlanks(text), undefined]
    : [trimBlanks(text.slice(0, at)), trimBlanks(text.slice(at + 1))]
}

/**
 * Parses a `Set-Cookie` header as browsers do. Never throws.
 *
 * @param now milliseconds since 1970-01-01 UTC
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.6
 */
export const parseSetCookie = (header: string, now: number): SetCookie => {
  const [pair = '', ...attributes] = header.split(';')
  const [first, rest] = splitPair(pair)
  const name = rest === undefined ? '' : first
  const value = rest ?? first

  const valuesOf = (name: string): readonly string[] =>
    attributes
      .map(splitPair)
      .flatMap(([key, text = '']) => (key.toLowerCase() === name ? text : []))
  const maxAges = valuesOf('max-age')
  const dates = valuesOf('expires')
  return {
    name,
    storedName: name || splitPair(value)[0],
    isDeletion:
      maxAges.length + dates.length > 0 &&
      maxAges.every((each) => PAST.test(each)) &&
      dates.every((each) => DATE.test(each) && (cookieDate(each) ?? Infinity) <= now),
  }
}
