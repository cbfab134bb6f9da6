import { COOKIE_LIMIT } from '../policy/cookieLength'
import type { Decision, Hand, Source } from './types'

const SECOND = 1000
const FORM =
  /^1~([a-zA-Z\d.-]{1,24})~([1-9a-z][\da-z]{0,7})~((?:[a-z][a-z\d-]{0,31}\.[01](?:\.[\da-z]{1,8})?(?:!(?!~)|(?=~)))*)~([a-z]{1,16}?)(gpc)?(?:\.(visitor|tool|page))?~([\w-]{22})$/

/**
 * Writes a decision as the value of the consent cookie:
 * `1~<policy version>~<seconds, base 36>~<entries>~<source>~<record id>`, the entries being
 * `<id>.<0|1>[.<digest>]` joined by `!`. None of these characters needs escaping in a cookie.
 *
 * @param gpc whether Global Privacy Control was on; the source then ends in `gpc`
 * @param by whose hand it was, which the source then ends in: `notice.visitor`
 */
export const encode = (
  policyVersion: string,
  decidedAt: number,
  entries: readonly string[],
  source: Source,
  id: string,
  gpc?: boolean,
  by?: Hand,
): string =>
  [
    1,
    policyVersion,
    Math.floor(decidedAt / SECOND).toString(36),
    entries.join('!'),
    source + (gpc ? 'gpc' : '') + (by ? `.${by}` : ''),
    id,
  ].join('~')

/**
 * Reads the value of a consent cookie.
 *
 * @param limit how many characters it may have; a decision that was made here holds for the page, however
 *   long it is
 * @returns `undefined` for anything that {@link encode} would not have written; never throws
 */
export const decode = (text: string, limit: number = COOKIE_LIMIT): Decision | undefined => {
  const [, policyVersion = '', time = '', list, source, gpc, by, id = ''] =
    (text.length <= limit && FORM.exec(text)) || []
  const entries = list?.split('!').filter(Boolean)
  const choices = Object.create(null) as Record<string, boolean>
  for (const entry of entries ?? []) {
    const [name = '', choice] = entry.split('.')
    choices[name] = choice === '1'
  }
  // Twice the same id: which of the two would be true?
  if (entries?.length === Object.keys(choices).length)
    // Pages get this very object, and what they do with it changes no decision.
    return Object.freeze({
      id,
      policyVersion,
      decidedAt: parseInt(time, 36) * SECOND,
      source: source as Source,
      gpc: gpc ? true : undefined,
      by: by as Hand | undefined,
      choices: Object.freeze(choices),
      entries: Object.freeze(entries),
    })
}
