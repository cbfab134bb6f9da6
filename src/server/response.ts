import type { Config } from '../policy/types'
import { answer } from './answer'
import type { AnswerOptions } from './answer'
import { readConsent } from './consent'
import type { RequestLike } from './request'

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
 * Takes cookies that are not granted out of a Fetch response, renews the consent cookie, deletes
 * `httpOnly` cookies that are not granted any more, and adds `Vary: Cookie` where cookies are set.
 * Status, body and all other headers stay; the body is not read.
 *
 * @param request the one that is answered
 * @returns another response, or the same where nothing is to be changed
 */
export const filterResponse = (
  config: Config,
  request: RequestLike,
  response: Response,
  { depends = false, ...options }: ResponseOptions = {},
): Response => {
  const consent = readConsent(config, request.headers.get('cookie'))
  const result = answer(
    config,
    consent,
    request,
    {
      cookies: response.headers.getSetCookie(),
      vary: response.headers.get('vary') ?? '',
      cacheControl: response.headers.get('cache-control') ?? '',
      depends,
    },
    options,
  )
  if (!result) return response

  const { status } = response
  // A change of protocol cannot be made anew, only by the runtime; its headers can be changed.
  const isOwn = status >= 200 && status < 600
  const headers = isOwn ? new Headers(response.headers) : response.headers
  headers.delete('set-cookie')
  for (const each of result.cookies) headers.append('set-cookie', each)
  headers.set('vary', result.vary)
  return isOwn
    ? new Response(response.body, { status, statusText: response.statusText, headers })
    : response
}
