import type { Config } from '../policy/types'
import type { ServerConsent } from './consent'
import { expireCookies } from './expire'
import { filterSetCookies } from './filter'
import type { FilteredCookies } from './filter'
import { renewCookie } from './renew'
import type { RenewOptions } from './renew'
import { isHttps } from './request'
import type { RequestLike } from './request'
import { parseSetCookie } from './setCookie'

/** What a site decides about its answers. */
export interface AnswerOptions extends RenewOptions {
  /**
   * Whether the consent cookie is sent again, and `httpOnly` cookies that are not granted are deleted.
   *
   * @default true
   */
  readonly renew?: boolean | undefined
  /** Hears of every answer from which cookies were taken out, or would have been. */
  readonly report?: ((filtered: FilteredCookies, request: RequestLike) => void) | undefined
}

/** What goes out with an answer. */
export interface Answer {
  /** Values of its `Set-Cookie` headers. */
  readonly cookies: readonly string[]
  /** Value of its `Vary` header. */
  readonly vary: string
}

/** What an answer has before it goes out. */
export interface Draft {
  readonly cookies: readonly string[]
  readonly vary: string
  readonly cacheControl: string
  /** Whether it depends on consent in other ways than by its cookies. */
  readonly depends: boolean
}

/**
 * Adds `Cookie` to a `Vary` header: a cache may give such an answer only to who sends the same cookies.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.5
 */
export const varyByCookie = (vary: string): string => {
  const fields = vary.split(',').map((each) => each.trim().toLowerCase())
  return fields.includes('*') || fields.includes('cookie')
    ? vary
    : [vary, 'Cookie'].filter((each) => each.trim()).join(', ')
}

/**
 * Decides what of an answer goes out. One that is meant for a shared cache gets no cookie of ours: caches
 * store `Set-Cookie` like any other header, and the choice of one visitor must not reach another.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9111#section-7.3
 * @returns `undefined` where it goes out as it is
 */
export const answer = (
  config: Config,
  consent: ServerConsent,
  request: RequestLike,
  draft: Draft,
  options: AnswerOptions,
): Answer | undefined => {
  const { renew = true, secure = isHttps(request), report } = options
  const now = Date.now()
  const filtered = filterSetCookies(config, consent, draft.cookies, now)
  const isShared = /\b(?:public|s-maxage)\b/i.test(draft.cacheControl)
  const isSet = filtered.kept.some((each) => parseSetCookie(each, now).name === config.cookie.name)
  const renewed =
    renew && !isShared && !isSet ? renewCookie(config, request, { ...options, secure }) : undefined
  const expired = renew && !isShared ? expireCookies(config, consent, request, secure) : []
  // What is deleted comes first, so that what the answer sets stays.
  const cookies = [...expired, ...filtered.kept, ...(renewed ? [renewed] : [])]

  if (filtered.dropped.length || filtered.reported.length) report?.(filtered, request)
  if (cookies.length || draft.cookies.length || draft.depends)
    return { cookies, vary: varyByCookie(draft.vary) }
}
