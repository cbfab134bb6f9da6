// Adds the Content Security Policy to the headers of a response.
import type { Config } from '../policy/types'
import { addedPolicies, basePolicies } from './contentSecurityPolicy'
import type { ContentSecurityPolicyOptions } from './contentSecurityPolicy'
import type { ServerConsent } from './readConsent'
import type { RequestLike } from './request'

/** What a site decides about the policy of its responses. `base` is added to the header it has set. */
export interface PolicyHeaderOptions extends Omit<ContentSecurityPolicyOptions, 'endpoint'> {
  /**
   * Whether browsers only report what the policy would refuse (`Content-Security-Policy-Report-Only`). The
   * site's own policy is applied as before.
   *
   * @default false
   */
  readonly reportOnly?: boolean | undefined
}

/** The headers that have to do with the policy, in lower case. */
export const POLICY_HEADERS = [
  'content-security-policy',
  'content-security-policy-report-only',
  'reporting-endpoints',
] as const

/** Values of {@link POLICY_HEADERS}; several headers of one name as one, with commas. */
export type PolicyHeaders = Readonly<Partial<Record<(typeof POLICY_HEADERS)[number], string>>>

/** What is made into a document or a worker, and has a policy of its own then. */
const DESTINATIONS =
  /^(?:document|iframe|frame|fencedframe|object|embed|worker|sharedworker|serviceworker)$/

/**
 * Whether a response can be a document or a worker. HTML counts whatever it is asked for: a service worker
 * may keep it and answer a navigation with it later.
 *
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header
 */
const needsPolicy = ({ headers }: RequestLike, contentType: string): boolean => {
  const destination = headers.get('sec-fetch-dest')
  return (
    /html|xml/i.test(contentType) ||
    (destination
      ? DESTINATIONS.test(destination)
      : !contentType || /javascript|ecmascript/i.test(contentType))
  )
}

/** The name under which `Reporting-Endpoints` has the address for reports. */
const ENDPOINT = 'sekisho'

/**
 * Returns the headers with the policy that follows from the decision; `undefined` if the response needs none.
 *
 * @param secure whether browsers use https with the site
 */
export const withPolicy = (
  config: Config,
  consent: ServerConsent,
  request: RequestLike,
  original: PolicyHeaders,
  contentType: string,
  options: PolicyHeaderOptions,
  secure: boolean,
): PolicyHeaders | undefined => {
  if (!needsPolicy(request, contentType)) return
  const { reportOnly, reportTo } = options
  const enforced = basePolicies([
    ...basePolicies(options.base),
    original['content-security-policy'] ?? '',
  ])
  const endpoint = secure && reportTo ? ENDPOINT : undefined
  const added = addedPolicies(config, consent, { ...options, base: enforced, endpoint })
  const joined = (...values: readonly string[]): string => values.filter(Boolean).join(', ')
  const observed = original['content-security-policy-report-only'] ?? ''
  return {
    'content-security-policy': joined(...enforced, ...(reportOnly ? [] : added)),
    'content-security-policy-report-only': joined(observed, ...(reportOnly ? added : [])),
    'reporting-endpoints': joined(
      original['reporting-endpoints'] ?? '',
      endpoint ? `${ENDPOINT}="${reportTo}"` : '',
    ),
  }
}
