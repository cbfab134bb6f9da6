import type { CookieAttributes, Platform } from '../platform/types'
import { COOKIE_LIMIT } from '../policy/cookieLength'
import type { CookieOptions } from '../policy/types'
import { domainsOf } from './cookieDomains'
import { cookiePairs } from './cookiePairs'
import { decode } from './cookieText'

/**
 * Seconds; browsers cut it to 400 days.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.5
 */
export const LIFETIME = 4e7

/**
 * The text of the consent cookie among others; empty where it is not there. Two cookies that differ are
 * no decision.
 *
 * @param all `name=value; name=value`, as a browser writes them
 * @param first the first value, where it is already known
 */
export const cookieIn = (
  { name }: Pick<CookieOptions, 'name'>,
  all: string,
  first?: string,
): string => {
  const values = cookiePairs(all).flatMap(([each, value = '']) => (each === name ? value : []))
  const value = first ?? values[0] ?? ''
  // No value contains a semicolon.
  return values.every((each) => each === value) ? value : `${value};`
}

/** The text of the consent cookie of this page. js-cookie finds the first one; others may differ. */
export const readCookie = (
  options: Pick<CookieOptions, 'name'>,
  { cookies }: Pick<Platform, 'cookies'>,
): string => {
  const [first, all] = cookies.get(options.name)
  return cookieIn(options, all, first)
}

/**
 * Writes the text into the consent cookie, for as long as browsers keep one; an empty text removes it.
 * A yes is valid for less time, as the rules have it, but a no has to be remembered: an opt-out must not
 * turn itself on again.
 *
 * One cookie, `Path=/; SameSite=Lax`, `Secure` on https. Its domain is the widest one the browser
 * accepts, where the configuration asks for that, and the browser is asked by trying.
 *
 * @returns the text the cookie has then: another one where another tab has decided at the same moment, which
 *   is no sign that cookies are refused; nothing where the browser refuses, or the text is too long
 * @see https://datatracker.ietf.org/doc/html/rfc6265#section-5.3
 */
export const writeCookie = (
  options: Pick<CookieOptions, 'name' | 'domain'>,
  platform: Pick<Platform, 'cookies' | 'place'>,
  text: string,
): string | undefined => {
  const { name, domain } = options
  const { cookies, place } = platform
  const all = domainsOf(place)
  const attributesOn = (each: string): CookieAttributes => ({
    ...(each && { domain: each }),
    samesite: 'lax',
    ...(place.protocol === 'https:' && { secure: true }),
  })
  const before = readCookie(options, platform)
  let found = before
  const isWritten = (): boolean => {
    found = readCookie(options, platform)
    return found === text || (found !== before && !!decode(found))
  }
  const removeAll = (): void => {
    for (const each of all) cookies.remove(name, attributesOn(each))
  }

  if (!text) {
    removeAll()
    return isWritten() ? found : undefined
  }
  // What would be too long to be read again is not written; nor does what was chosen before stay.
  const fits = name.length + text.length <= COOKIE_LIMIT
  // A domain that the browser refuses falls back to the host alone.
  const wanted = !fits ? [] : domain === 'site' ? all : domain === 'host' ? [''] : [domain, '']
  const write = (): boolean =>
    wanted.some((each) => {
      cookies.set(name, text, { 'max-age': String(LIFETIME), ...attributesOn(each) })
      return isWritten()
    })
  // Usually there is no other cookie of this name, and nothing to be removed first.
  if (domain !== 'site' && write()) return found
  removeAll()
  return write() ? found : undefined
}
