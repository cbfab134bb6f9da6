import { cookieText } from '../consent/domains'
import { LIFETIME } from '../jar/write'
import type { Config } from '../policy/types'
import { readDecision } from './consent'
import { isHttps, isNavigation } from './request'
import type { RequestLike } from './request'

/** What a server may know better than the request tells. */
export interface RenewOptions {
  /**
   * Domain of the consent cookie where the configuration says `site`: the widest that browsers accept,
   * as `example.jp`. Only the browser knows it; with no domain here, such a cookie is not renewed.
   */
  readonly domain?: string | undefined
  /**
   * Whether browsers speak https with the site.
   *
   * @default as the address, `X-Forwarded-Proto` or `Sec-Fetch-Dest` tell
   */
  readonly secure?: boolean | undefined
}

/**
 * Sends the consent cookie again. Safari may delete what a script has written after seven days, and what
 * a server has set it keeps: without this, people are asked every week.
 *
 * The value is the same, byte for byte, and so are its attributes: the day of the decision stays what it
 * was, and a yes expires when it would have. It is not `HttpOnly`, since the page reads it. Only a cookie
 * with a decision in it is sent again, and only to a navigation, as a server cannot know when it did so last.
 *
 * The domain must be the one the page has written it for. A copy for another one would say the same now,
 * but a choice made on a neighboring host could not reach it, and two that differ are no decision.
 *
 * @see https://webkit.org/blog/8613/intelligent-tracking-prevention-2-1/
 * @returns the value of a `Set-Cookie` header, or `undefined` where there is nothing to renew
 */
export const renewCookie = (
  config: Config,
  request: RequestLike,
  { domain, secure = isHttps(request) }: RenewOptions = {},
): string | undefined => {
  const { name, domain: configured } = config.cookie
  const { text, decision } = readDecision(config, request.headers.get('cookie'))
  const on = configured === 'host' ? '' : configured === 'site' ? domain : configured
  if (!decision || on === undefined || !isNavigation(request)) return
  return cookieText(name, text, LIFETIME, on) + '; samesite=lax' + (secure ? '; secure' : '')
}
