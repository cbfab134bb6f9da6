// The cookie gate for servers and frameworks that use the Fetch API.
import type { Config } from '../policy/types'
import { readConsent } from './readConsent'
import { POLICY_HEADERS } from './policyHeaders'
import { findRegion } from './region'
import type { RequestLike } from './request'
import { decideHeaders } from './responseHeaders'
import type { AnswerOptions } from './responseHeaders'

/** What a site decides about a Fetch response. */
export interface ResponseOptions extends AnswerOptions {
  /**
   * Whether the response depends on consent in other ways than by its cookies, so that it needs
   * `Vary: Cookie`.
   *
   * @default false
   */
  readonly depends?: boolean | undefined
}

/**
 * Removes cookies that are not granted from a Fetch response, renews the consent cookie, deletes
 * `httpOnly` cookies that are no longer granted, adds the Content Security Policy where the options have
 * one, and adds `Vary: Cookie` if cookies or that policy are set. Status, body and all other headers stay
 * the same; the body is not read.
 *
 * @param request the request that is answered
 * @returns a new response, or the same one if nothing has to be changed
 */
export const filterResponse = (
  config: Config,
  request: RequestLike,
  response: Response,
  { depends = false, ...options }: ResponseOptions = {},
): Response => {
  const consent = readConsent(config, request, Date.now(), findRegion(request, options.region))
  const decided = decideHeaders(
    config,
    consent,
    request,
    {
      cookies: response.headers.getSetCookie(),
      vary: response.headers.get('vary') ?? '',
      cacheControl: response.headers.get('cache-control') ?? '',
      depends,
      contentType: response.headers.get('content-type') ?? '',
      policy: Object.fromEntries(
        POLICY_HEADERS.map((name) => [name, response.headers.get(name) ?? '']),
      ),
    },
    options,
  )
  if (!decided) return response

  const { status } = response
  // Only the runtime can make a response with another status, such as 101, but its headers are mutable.
  const canCopy = status >= 200 && status < 600
  const headers = canCopy ? new Headers(response.headers) : response.headers
  headers.delete('set-cookie')
  for (const each of decided.cookies) headers.append('set-cookie', each)
  headers.set('vary', decided.vary)
  for (const [name, value] of Object.entries(decided.policy)) if (value) headers.set(name, value)
  return canCopy
    ? new Response(response.body, { status, statusText: response.statusText, headers })
    : response
}
