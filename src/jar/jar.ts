import { cookiesOf, cookieText, domainsOf } from '../consent/cookies'
import type { Platform } from '../platform/types'
import type { CookieOptions } from '../policy/types'

/** Seconds: more than the 400 days to which browsers cut it. */
const LIFETIME = 4e7

/** Keeps one text, the decision, in the consent cookie. */
export interface Jar {
  /** The text; empty where there is none, and no decision where two differ. */
  read(): string
  /**
   * Writes the text for as long as browsers keep a cookie; an empty one removes it. A yes is valid for
   * less, as the rules have it, but a no is to be remembered: an opt-out must not turn itself on again.
   *
   * @returns whether the browser did so
   */
  write(text: string): boolean
}

/**
 * Makes the jar of a configuration.
 *
 * One cookie, `Path=/; SameSite=Lax`, `Secure` on https. Its domain is the widest one the browser
 * accepts, where the configuration asks for that, and the browser is asked by trying.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc6265#section-5.3
 */
export const createJar = (
  { name, domain }: CookieOptions,
  { cookies, place }: Pick<Platform, 'cookies' | 'place'>,
): Jar => {
  /** The value; of two that differ, both, joined by what no value contains. */
  const get = (): string => {
    const found = cookiesOf(cookies.read()).filter(([each]) => each === name)
    return [...new Set(found.map(([, value]) => value))].join(';')
  }
  const set = (text: string, on: string): void => {
    cookies.write(
      cookieText(name, text, text ? LIFETIME : 0, on) +
        '; samesite=lax' +
        (place.protocol === 'https:' ? '; secure' : ''),
    )
  }

  return {
    read: get,

    write(text) {
      const all = domainsOf(place)
      // What another domain still holds would make two of it.
      for (const each of all) set('', each)
      // What no browser takes for a domain of the page, as the word host, leaves the host alone.
      return (domain === 'site' ? all : [domain, '']).some((each) => {
        if (text) set(text, each)
        return get() === text
      })
    },
  }
}
