// Parses the dates in `Set-Cookie` headers.

const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/
const DAY = /^\d{1,2}(?!\d)/
const YEAR = /^\d{2,4}(?!\d)/
/** Characters between the tokens of a date, including the hyphen. */
const DELIMITER = /[\t -/;-@[-`{-~]+/

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * Parses the date of an `Expires` attribute as browsers do, which differs from `Date.parse`.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc6265#section-5.1.1
 * @returns milliseconds since 1970-01-01 UTC; `undefined` if browsers ignore the date
 */
export const cookieDate = (text: string): number | undefined => {
  let time: readonly number[] | undefined
  let day: number | undefined
  let month: number | undefined
  let year: number | undefined
  for (const token of text.split(DELIMITER)) {
    // For each part, the first token that matches counts, tested in this order.
    const clock = time ? null : TIME.exec(token)
    const named = MONTHS.indexOf(token.slice(0, 3).toLowerCase())
    if (clock) time = clock.slice(1).map(Number)
    else if (day === undefined && DAY.test(token)) day = parseInt(token)
    else if (month === undefined && named >= 0) month = named
    else if (year === undefined && YEAR.test(token)) year = parseInt(token)
  }
  if (!time || day === undefined || month === undefined || year === undefined) return
  if (year < 70) year += 2000
  else if (year < 100) year += 1900
  const [hour = 0, minute = 0, second = 0] = time
  if (year < 1601 || hour > 23 || minute > 59 || second > 59) return
  const date = new Date(Date.UTC(year, month, day, hour, minute, second))
  // `Date.UTC` moves 31 February or day 0 to another date.
  return date.getUTCDate() === day ? date.getTime() : undefined
}
