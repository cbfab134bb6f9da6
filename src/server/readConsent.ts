// Reads the decision of a visitor from the headers of a request.
import { cookiePairs } from '../consent/cookiePairs'
import { decode } from '../consent/cookieText'
import { cookieIn } from '../consent/consentCookie'
import { judge } from '../consent/rules'
import type { Standing } from '../consent/rules'
import type { Decision } from '../consent/types'
import { configIn } from '../policy/configIn'
import type { Config } from '../policy/types'
import { toDocumentCookie } from './cookieHeader'
import type { CookieHeader } from './cookieHeader'
import type { RequestLike } from './request'

/** The decision of a visitor, and what is granted. */
export interface ServerConsent extends Standing {
  readonly decision: Decision | undefined
  /** Whether a purpose or service is granted now; `false` for an id that the policy does not have. */
  has(id: string): boolean
}

/** The consent cookie of a request. */
interface ConsentCookie {
  readonly text: string
  /** Whether the request has such a cookie, valid or not. */
  readonly isPresent: boolean
  /** The decision in the cookie, if it is valid. */
  readonly decision: Decision | undefined
}

/** Reads the consent cookie of a request. */
export const readConsentCookie = ({ cookie }: Config, header: CookieHeader): ConsentCookie => {
  const cookies = toDocumentCookie(header)
  const text = cookieIn(cookie, cookies)
  return {
    text,
    isPresent: cookiePairs(cookies).some(([name]) => name === cookie.name),
    decision: decode(text),
  }
}

/** Whether a value is a request rather than a header. */
const isRequest = (
  it: CookieHeader | Pick<RequestLike, 'headers'>,
): it is Pick<RequestLike, 'headers'> => typeof it === 'object' && !!it && 'headers' in it

/**
 * Reads the decision of a visitor from the headers of a request, by the same rules as in the
 * browser: a cookie that is malformed, duplicated with different values or of an unknown format is no
 * decision, and consent covers only what the policy said when it was given.
 *
 * Where the request has `Sec-GPC: 1`, Global Privacy Control refuses purposes with the basis `optout`. Any other
 * value is ignored.
 *
 * The headers are not trusted. Whatever they contain, nothing is thrown, and they grant nothing that the
 * policy would not grant. If there is a consent cookie without a valid decision, the visitor may have
 * opted out: purposes that are granted until they are refused are then not granted.
 *
 * @param config from {@link serverConfig}
 * @param from the request, a `Request` of the Fetch API for instance; or its `Cookie` header alone, where nothing
 *   is to be known of Global Privacy Control
 * @param now milliseconds since 1970-01-01 UTC
 * @param region where the visitor is, as {@link regionOf} reads it; needed where the configuration has `regions`, and
 *   the same as in `data-region` of the page. Unknown: the strictest regime counts
 * @see https://w3c.github.io/gpc/#the-sec-gpc-header-field-for-http-requests
 */
export const readConsent = (
  config: Config,
  from: CookieHeader | Pick<RequestLike, 'headers'>,
  now: number = Date.now(),
  region?: string,
): ServerConsent => {
  const headers = isRequest(from) ? from.headers : undefined
  const cookie = isRequest(from) ? from.headers.get('cookie') : from
  const { decision, isPresent } = readConsentCookie(config, cookie)
  const sendsGpc = headers?.get('sec-gpc') === '1'
  const standing = judge(
    configIn(config, region),
    decision,
    isPresent && !decision ? 0 : now,
    sendsGpc,
  )
  return { ...standing, decision, has: (id) => standing.granted.has(id) }
}
