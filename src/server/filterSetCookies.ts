// The cookie gate on a server: decides which `Set-Cookie` headers may be sent.
import type { Standing } from '../consent/rules'
import { cookieOwners } from '../policy/match'
import type { Config } from '../policy/types'
import { parseSetCookie } from './parseSetCookie'

/** A cookie that is not granted. */
export interface RefusedCookie {
  readonly name: string
  /** Ids of the services that declare it and are not granted; empty if no service declares it. */
  readonly services: readonly string[]
}

/** `Set-Cookie` headers after the cookie gate. */
export interface FilteredCookies {
  /** Headers that may be sent, unchanged and in their order. */
  readonly kept: readonly string[]
  /** Cookies that were removed. */
  readonly dropped: readonly RefusedCookie[]
  /** Cookies that are not granted but may be sent, because the gate only reports them. */
  readonly reported: readonly RefusedCookie[]
}

/** Browsers recognize these prefixes in any case, but treat names of different case as different cookies. */
const normalizePrefix = (name: string): string =>
  name.replace(/^__(?:host|secure)-/i, (prefix) =>
    prefix.toLowerCase() === '__host-' ? '__Host-' : '__Secure-',
  )

/**
 * Removes the `Set-Cookie` headers that are not granted. A cookie belongs to the services that declare its
 * name, all of which must be granted. `gates.undeclared` decides about cookies that no service declares, and
 * `gates.cookies` whether anything is removed at all. Deletions of cookies and the consent cookie are
 * always sent.
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
    const { name, storedName, isDeletion } = parseSetCookie(header, now)
    const owners = cookieOwners(policy, normalizePrefix(storedName))
    const services = owners.map(({ id }) => id).filter((id) => !granted.has(id))
    const isAllowed =
      gates.cookies === 'off' ||
      isDeletion ||
      name === cookie.name ||
      (!!owners.length && !services.length)
    const isReportOnly =
      gates.cookies === 'report' || (!owners.length && gates.undeclared === 'report')
    if (isAllowed || isReportOnly) kept.push(header)
    if (!isAllowed) (isReportOnly ? reported : dropped).push({ name: storedName, services })
  }
  return { kept, dropped, reported }
}
