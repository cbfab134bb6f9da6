// Decides which cookies leave the server with a response, and its `Vary` header.
import { obeysGpc } from '../consent/rules'
import type { Config } from '../policy/types'
import { expireCookies } from './expireCookies'
import { filterSetCookies } from './filterSetCookies'
import type { FilteredCookies } from './filterSetCookies'
import { parseSetCookie } from './parseSetCookie'
import type { ServerConsent } from './readConsent'
import { withPolicy } from './policyHeaders'
import type { PolicyHeaderOptions, PolicyHeaders } from './policyHeaders'
import { renewCookie } from './renewCookie'
import type { RenewOptions } from './renewCookie'
import { isHttps } from './request'
import type { RequestLike } from './request'
import { regionHeaders } from './region'
import type { RegionSource } from './region'

/** What a site decides about its responses. */
export interface AnswerOptions extends RenewOptions {
  /**
   * Whether the consent cookie is renewed, and `httpOnly` cookies that are not granted are deleted.
   *
   * @default true
   */
  readonly renew?: boolean | undefined
  /** Called for every response from which cookies were dropped, or would have been. */
  readonly report?: ((filtered: FilteredCookies, request: RequestLike) => void) | undefined
  /**
   * Adds the Content Security Policy that follows from the decision to pages and workers: with these
   * options, or those a function returns for a request. A policy that the response has already stays, and
   * the browser applies both.
   *
   * @default no policy is added
   */
  readonly contentSecurityPolicy?:
    PolicyHeaderOptions | ((request: RequestLike) => PolicyHeaderOptions | undefined) | undefined
  /**
   * Where visitors are, where the configuration has `regions`: the name of the CDN in front of the server, the names of
   * two headers, or a function. `Vary` then names those headers; those of a function have to be added by the site.
   *
   * @default nobody knows, so that the strictest regime counts
   */
  readonly region?: RegionSource | undefined
}

/** The headers of a response as the site has set them. */
export interface OriginalHeaders {
  /** Values of the `Set-Cookie` headers. */
  readonly cookies: readonly string[]
  readonly vary: string
  readonly cacheControl: string
  /** Whether the response depends on consent in other ways than by its cookies. */
  readonly depends: boolean
  readonly contentType: string
  readonly policy: PolicyHeaders
}

/** The headers with which a response is to be sent. */
export interface ResponseHeaders {
  /** Values of the `Set-Cookie` headers. */
  readonly cookies: readonly string[]
  readonly vary: string
  /** Empty if no policy is added by the options. */
  readonly policy: PolicyHeaders
}

/**
 * Adds `Cookie` to a `Vary` header, so that a cache reuses the response only for requests with the same
 * cookies; `Sec-GPC`, where the decision depends on Global Privacy Control; and the headers with the region, where it
 * depends on that.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.5
 */
const varyByConsent = (config: Config, vary: string, source?: RegionSource): string => {
  const fields = vary.split(',').map((each) => each.trim().toLowerCase())
  const { regions, signals } = config
  const obeys = obeysGpc(config) || (!!regions && signals.gpc !== 'ignore')
  const added = ['Cookie', ...(obeys ? ['Sec-GPC'] : []), ...(regions ? regionHeaders(source) : [])]
  return fields.includes('*')
    ? vary
    : [vary, ...added.filter((each) => !fields.includes(each.toLowerCase()))]
        .filter((each) => each.trim())
        .join(', ')
}

/** Returns the cookies with which a response is sent. */
const decideCookies = (
  config: Config,
  consent: ServerConsent,
  request: RequestLike,
  original: OriginalHeaders,
  options: AnswerOptions & { readonly secure: boolean },
): readonly string[] => {
  const { renew = true, secure, report } = options
  const now = Date.now()
  const filtered = filterSetCookies(config, consent, original.cookies, now)
  const isShared = /\b(?:public|s-maxage)\b/i.test(original.cacheControl)
  const setsConsentCookie = filtered.kept.some(
    (each) => parseSetCookie(each, now).name === config.cookie.name,
  )
  const renewed =
    renew && !isShared && !setsConsentCookie ? renewCookie(config, request, options) : undefined
  const expired = renew && !isShared ? expireCookies(config, consent, request, secure) : []
  if (filtered.dropped.length || filtered.reported.length) report?.(filtered, request)
  // Deletions come first, so that they do not delete what the response sets.
  return [...expired, ...filtered.kept, ...(renewed ? [renewed] : [])]
}

/**
 * Decides with which headers a response is sent. No cookie is added to a response for shared caches: they
 * store `Set-Cookie` like any other header, and the decision of one visitor must not reach another.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9111#section-7.3
 * @returns `undefined` if the headers stay as they are
 */
export const decideHeaders = (
  config: Config,
  consent: ServerConsent,
  request: RequestLike,
  original: OriginalHeaders,
  options: AnswerOptions,
): ResponseHeaders | undefined => {
  const { secure = isHttps(request), contentSecurityPolicy: wanted } = options
  const cookies = decideCookies(config, consent, request, original, { ...options, secure })
  const policyOptions = typeof wanted === 'function' ? wanted(request) : wanted
  const policy =
    policyOptions &&
    withPolicy(
      config,
      consent,
      request,
      original.policy,
      original.contentType,
      policyOptions,
      secure,
    )
  if (cookies.length || original.cookies.length || original.depends || policy)
    return {
      cookies,
      vary: varyByConsent(config, original.vary, options.region),
      policy: wanted ? (policy ?? original.policy) : {},
    }
}
