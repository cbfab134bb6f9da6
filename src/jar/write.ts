import { cookieText, domainsOf } from '../consent/domains'
import type { Platform } from '../platform/types'
import type { CookieOptions } from '../policy/types'
import { readJar } from './read'

/** Seconds: more than the 400 days to which browsers cut it. */
export const LIFETIME = 4e7

/**
 * Writes the text into the consent cookie, for as long as browsers keep one; an empty one removes it. A
 * yes is valid for less, as the rules have it, but a no is to be remembered: an opt-out must not turn
 * itself on again.
 *
 * One cookie, `Path=/; SameSite=Lax`, `Secure` on https. Its domain is the widest one the browser
 * accepts, where the configuration asks for that, and the browser is asked by trying.
 *
 * @returns whether the browser did so
 * @see https://datatracker.ietf.org/doc/html/rfc6265#section-5.3
 */
export const writeJar = (
  options: Pick<CookieOptions, 'name' | 'domain'>,
  platform: Pick<Platform, 'cookies' | 'place'>,
  text: string,
): boolean => {
  const { name, domain } = options
  const { cookies, place } = platform
  const set = (value: string, on: string): void => {
    cookies.write(
      cookieText(name, value, value ? LIFETIME : 0, on) +
        '; samesite=lax' +
        (place.protocol === 'https:' ? '; secure' : ''),
    )
  }

  const all = domainsOf(place)
  // What another domain still holds would make two of it.
  for (const each of all) set('', each)
  // What no browser takes for a domain of the page, as the word host, leaves the host alone.
  return (domain === 'site' ? all : [domain, '']).some((each) => {
    if (text) set(text, each)
    return readJar(options, platform) === text
  })
}
