import { cookiesOf, cookieText, domainsOf } from '../consent/cookies'
import type { Platform } from '../platform/types'
import type { CookieOptions } from '../policy/types'

/** Keeps one text, the decision, in the consent cookie. */
export interface Jar {
  /** The text; empty where there is none, and no decision where two differ. */
  read(): string
  /**
   * Writes the text for some days; an empty one removes the cookie.
   *
   * @returns whether the browser did so
   */
  write(text: string, days?: number): boolean
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
  const set = (text: string, days: number, on: string): void => {
    cookies.write(
      cookieText(name, text, days * 86400, on) +
        '; samesite=lax' +
        (place.protocol === 'https:' ? '; secure' : ''),
    )
  }

  return {
    read: get,

    write(text, days = 0) {
      const all = domainsOf(place)
      // What another domain still holds would make two of it.
      for (const each of all) set('', 0, each)
      // What no browser takes for a domain of the page, as the word host, leaves the host alone.
      return (domain === 'site' ? all : [domain, '']).some((each) => {
        if (text) set(text, days, each)
        return get() === text
      })
    },
  }
}
