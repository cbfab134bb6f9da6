// Reads what the server needs to know from a request.

/** The parts of a request that are needed. Satisfied by the Fetch API's `Request`. */
export interface RequestLike {
  /** The absolute address. Behind a proxy it may be that of the server, not of the site. */
  readonly url: string
  readonly headers: {
    /** Returns the value of a header. The name is case-insensitive. */
    get(name: string): string | null
  }
}

/** Returns the hostname of the address in lower case; empty if no cookie could be set for it. */
export const hostnameOf = ({ url }: RequestLike): string =>
  /^https?:\/\/([a-z\d.-]{1,253}|\[[a-f\d:.]+\])(?::\d*)?(?:[/?#]|$)/i
    .exec(url)?.[1]
    ?.toLowerCase() ?? ''

/**
 * Whether the request is a navigation to a page, and not for an image, a frame or data.
 *
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header
 */
export const isNavigation = ({ headers }: RequestLike): boolean => {
  const destination = headers.get('sec-fetch-dest')
  return destination
    ? destination === 'document'
    : !!headers.get('accept')?.toLowerCase().includes('text/html')
}

/**
 * Whether the browser uses https, even if a proxy forwards the request over http. Browsers send
 * `Sec-Fetch-*` to trustworthy origins only: https and the local machine. A visitor who forges these headers
 * gets a cookie that is only sent back over https.
 */
export const isHttps = (request: RequestLike): boolean => {
  const { url, headers } = request
  if (/^https:/i.test(url) || /^https\b/i.test(headers.get('x-forwarded-proto') ?? '')) return true
  const isLocal = /^(?:(?:.*\.)?localhost|127\.[\d.]+|\[::1\]|)$/.test(hostnameOf(request))
  return !isLocal && !!headers.get('sec-fetch-dest')
}
