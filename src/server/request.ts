/** What is asked of a request. A Fetch `Request` fits. */
export interface RequestLike {
  /** The whole address; behind a proxy it may be that of the server instead of the site. */
  readonly url: string
  readonly headers: {
    /** The value of a header, whatever the case of its name. */
    get(name: string): string | null
  }
}

/** Host of the address, without its port, in small letters; empty where there is none that a cookie could have. */
export const hostnameOf = ({ url }: RequestLike): string =>
  /^https?:\/\/([a-z\d.-]{1,253}|\[[a-f\d:.]+\])(?::\d*)?(?:[/?#]|$)/i
    .exec(url)?.[1]
    ?.toLowerCase() ?? ''

/**
 * Whether the browser wants a page to show, and not an image, a frame or data.
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
 * Whether the browser speaks https, also where a proxy in between does not. Browsers send `Sec-Fetch-*`
 * to addresses they trust, which is https and this machine itself. A visitor who makes these headers up
 * gets a cookie that only https brings back.
 */
export const isHttps = (request: RequestLike): boolean => {
  const { url, headers } = request
  if (/^https:/i.test(url) || /^https\b/i.test(headers.get('x-forwarded-proto') ?? '')) return true
  const isHere = /^(?:(?:.*\.)?localhost|127\.[\d.]+|\[::1\]|)$/.test(hostnameOf(request))
  return !isHere && !!headers.get('sec-fetch-dest')
}
