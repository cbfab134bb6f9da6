// Sends the consent cookie again, so that browsers keep it longer.
import { cookieText } from '../consent/cookieDomains'
import { LIFETIME } from '../consent/consentCookie'
import type { Config } from '../policy/types'
import { readConsentCookie } from './readConsent'
import { isHttps, isNavigation } from './request'
import type { RequestLike } from './request'

/** What a site may know better than the request shows. */
export interface RenewOptions {
  /**
   * Domain of the consent cookie if the configuration says `site`: the widest that browsers accept, for
   * example `example.jp`. Only browsers know it; without it, such a cookie is not renewed.
   */
  readonly domain?: string | undefined
  /**
   * Whether browsers use https with the site.
   *
   * @default decided by the address, `X-Forwarded-Proto` and `Sec-Fetch-Dest`
   */
  readonly secure?: boolean | undefined
}

/**
 * Renews the consent cookie. Safari may delete cookies that a script has written after seven days, but not
 * those that a server has set: without this, visitors may be asked every week.
 *
 * Value and attributes stay the same, byte for byte: the decision keeps its date, and consent expires when
 * it would have expired before. The cookie is not `HttpOnly`, since the page reads it. Only a valid decision
 * is renewed, and only for navigations, since a server cannot know when it last renewed it.
 *
 * The domain must be the one for which the page wrote the cookie. A choice made on a neighboring host would
 * not reach a copy for another domain, and two cookies that differ are no decision.
 *
 * @see https://webkit.org/blog/8613/intelligent-tracking-prevention-2-1/
 * @returns the value of a `Set-Cookie` header, or `undefined` if there is nothing to renew
 */
export const renewCookie = (
  config: Config,
  request: RequestLike,
  { domain, secure = isHttps(request) }: RenewOptions = {},
): string | undefined => {
  const { name, domain: configured } = config.cookie
  const { text, decision } = readConsentCookie(config, request.headers.get('cookie'))
  const cookieDomain = configured === 'host' ? '' : configured === 'site' ? domain : configured
  if (!decision || cookieDomain === undefined || !isNavigation(request)) return
  return (
    cookieText(name, text, LIFETIME, cookieDomain) + '; samesite=lax' + (secure ? '; secure' : '')
  )
}
