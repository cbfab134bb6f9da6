// Reads where a visitor is from the headers that a CDN has added to a request.
import { isPlace } from '../policy/regions'
import type { RequestLike } from './request'

/** Names of two request headers: an ISO 3166-1 country, and the part of it by its ISO 3166-2 code. */
export interface RegionHeaders {
  /** `JP`, for instance. */
  readonly country: string
  /** `CA`, `US-CA` or `USCA`. */
  readonly part?: string | undefined
}

/**
 * CDNs that can add such headers.
 *
 * - `cloudflare`: `CF-IPCountry` (“IP geolocation”), and `cf-region-code` (“Add visitor location headers”)
 * - `cloudfront`: `CloudFront-Viewer-Country` and `CloudFront-Viewer-Country-Region`, by an origin request policy
 * - `vercel`: `x-vercel-ip-country` and `x-vercel-ip-country-region`
 *
 * @see https://developers.cloudflare.com/rules/transform/managed-transforms/reference/
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-cloudfront-headers.html
 * @see https://vercel.com/docs/headers/request-headers
 */
export type Cdn = 'cloudflare' | 'cloudfront' | 'vercel'

/** How a server knows where a visitor is: the CDN in front of it, two headers, or a function. */
export type RegionSource = Cdn | RegionHeaders | ((request: RequestLike) => string | undefined)

const HEADERS: Readonly<Record<Cdn, RegionHeaders>> = {
  cloudflare: { country: 'CF-IPCountry', part: 'CF-Region-Code' },
  cloudfront: {
    country: 'CloudFront-Viewer-Country',
    part: 'CloudFront-Viewer-Country-Region',
  },
  vercel: { country: 'X-Vercel-IP-Country', part: 'X-Vercel-IP-Country-Region' },
}

const headersOf = (source: Cdn | RegionHeaders): RegionHeaders =>
  typeof source === 'string' ? HEADERS[source] : source

/** Returns the names of the headers on which the region depends; those of a function are not known. */
export const regionHeaders = (source: RegionSource | undefined): readonly string[] => {
  if (source === undefined || typeof source === 'function') return []
  const { country, part } = headersOf(source)
  return part ? [country, part] : [country]
}

/**
 * Reads where a visitor is from the headers of a request. No address is looked up or sent anywhere.
 *
 * Name the CDN that is in front of the server: it replaces its own headers, and whatever a visitor sends under
 * the names of another one would be believed. Where the server can be reached without the CDN, a visitor can say
 * to be anywhere, and chooses for nobody else by that.
 *
 * @returns `US-CA`, or `US` where the part is not known; `undefined` where the headers are missing or say nothing that
 *   is a place, so that the strictest regime counts
 * @example <script src="/sekisho/sekisho.js" data-region="${regionOf(request, 'cloudflare') ?? ''}"></script>
 */
export const regionOf = (
  request: Pick<RequestLike, 'headers'>,
  source: Cdn | RegionHeaders,
): string | undefined => {
  const read = (name: string | undefined): string =>
    (name && request.headers.get(name)?.trim().toUpperCase()) || ''
  const names = headersOf(source)
  const country = read(names.country)
  const part = read(names.part).replace(/[\s_-]/g, '')
  if (!isPlace(country) || country.length > 2) return undefined
  const exact = `${country}-${part.length > 3 && part.startsWith(country) ? part.slice(2) : part}`
  return isPlace(exact) ? exact : country
}

/** The region of a request, by whatever an option says; checked for its form. */
export const findRegion = (
  request: RequestLike,
  source: RegionSource | undefined,
): string | undefined => {
  if (source === undefined) return undefined
  const found = typeof source === 'function' ? source(request) : regionOf(request, source)
  return typeof found === 'string' && isPlace(found) ? found : undefined
}
