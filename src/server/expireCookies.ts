// Deletes cookies that only a server can delete.
import { cookieText, domainsOf } from '../consent/cookieDomains'
import { cookiePairs } from '../consent/cookiePairs'
import type { Standing } from '../consent/rules'
import { cookieOwners, matchName } from '../policy/match'
import type { Config } from '../policy/types'
import { toDocumentCookie } from './cookieHeader'
import { filterSetCookies } from './filterSetCookies'
import { hostnameOf, isHttps } from './request'
import type { RequestLike } from './request'

/** The most cookies to delete with one response; more names than a browser would plausibly send. */
const MAX_COOKIES = 20

/** The most domains to try for each cookie, the narrowest first, besides the host itself. */
const MAX_DOMAINS = 5

/** Names of cookies that can be written into a header. */
const VALID_NAME = /^[!-:<>-~]+$/

/**
 * Deletes the cookies of a request that scripts cannot delete: those that are declared `httpOnly`, and for
 * which none of the declaring services is granted. The page erases all others itself.
 *
 * A request does not contain the domain and path of a cookie. It is deleted for `Path=/` on the five
 * narrowest domains that the host can have, and without a domain. A cookie with another path remains.
 *
 * @param consent from {@link readConsent}
 * @returns values of `Set-Cookie` headers; none if `gates.cookies` is not `enforce`
 */
export const expireCookies = (
  config: Config,
  consent: Pick<Standing, 'granted'>,
  request: RequestLike,
  secure: boolean = isHttps(request),
): readonly string[] => {
  const httpOnly = config.policy.services
    .flatMap(({ cookies }) => cookies)
    .filter((declared) => declared.httpOnly)
  const names = new Set(
    cookiePairs(toDocumentCookie(request.headers.get('cookie'))).map(([name = '']) => name),
  )
  const domains = new Set(
    domainsOf({ protocol: '', pathname: '', hostname: hostnameOf(request) }).slice(
      -1 - MAX_DOMAINS,
    ),
  )
  return [...names]
    .filter(
      (name) =>
        VALID_NAME.test(name) &&
        httpOnly.some((declared) => matchName(declared.name, name)) &&
        cookieOwners(config.policy, name).every(({ id }) => !consent.granted.has(id)) &&
        filterSetCookies(config, consent, [`${name}=`]).dropped.length,
    )
    .slice(0, MAX_COOKIES)
    .flatMap((name) =>
      (name.startsWith('__Host-') ? [''] : [...domains]).map(
        (domain) => cookieText(name, '', 0, domain) + (secure ? '; secure' : ''),
      ),
    )
}
