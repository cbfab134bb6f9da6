import type { Standing } from '../consent/rules'
import { cookieOwners } from '../policy/match'
import type { Config } from '../policy/types'
import { parseSetCookie } from './setCookie'

/** A cookie that is not granted. */
export interface RefusedCookie {
  readonly name: string
  /** Ids of the services that declare it and are not granted; none where no service declares it. */
  readonly services: readonly string[]
}

/** `Set-Cookie` headers after the cookie gate. */
export interface FilteredCookies {
  /** Headers that may go out, as they were and in their order. */
  readonly kept: readonly string[]
  /** Cookies that were taken out. */
  readonly dropped: readonly RefusedCookie[]
  /** Cookies that are not granted and went out, since the gate only reports them. */
  readonly reported: readonly RefusedCookie[]
}

/** Browsers take these for prefixes in any case; to them each case is still a cookie of its own. */
const prefixed = (name: string): string =>
  name.replace(/^__(?:host|secure)-/i, (prefix) =>
    prefix.toLowerCase() === '__host-' ? '__Host-' : '__Secure-',
  )

/**
 * Takes the `Set-Cookie` headers out that are not granted: the cookie gate, on a server. A cookie
 * belongs to the services that declare its name, all of which must be granted. One that nobody declares
 * passes or not as `gates.undeclared` says, and `gates.cookies` says whether anything is taken out at
 * all. What deletes a cookie passes, and so does the consent cookie.
 *
 * @param consent from {@link readConsent}
 * @param headers values of the `Set-Cookie` headers, one cookie each
 * @param now milliseconds since 1970-01-01 UTC
 */
export const filterSetCookies = (
  { policy, cookie, gates }: Config,
  { granted }: Pick<Standing, 'granted'>,
  headers: readonly string[],
  now: number = Date.now(),
): FilteredCookies => {
  const kept: string[] = []
  const dropped: RefusedCookie[] = []
  const reported: RefusedCookie[] = []

  for (const header of headers) {
    const { name, readAs, isDeletion } = parseSetCookie(header, now)
    const owners = cookieOwners(policy, prefixed(readAs))
    const services = owners.map(({ id }) => id).filter((id) => !granted.has(id))
    const isFree =
      gates.cookies === 'off' ||
      isDeletion ||
      name === cookie.name ||
      (!!owners.length && !services.length)
    const isReported =
      gates.cookies === 'report' || (!owners.length && gates.undeclared === 'report')
    if (isFree || isReported) kept.push(header)
    if (!isFree) (isReported ? reported : dropped).push({ name: readAs, services })
  }
  return { kept, dropped, reported }
}
