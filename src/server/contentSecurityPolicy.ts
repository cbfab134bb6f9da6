// Computes the Content Security Policy that follows from a visitor's decision.
import type { Standing } from '../consent/rules'
import { advancedServices } from '../policy/advanced'
import { allowedSources, sourcesOfHost } from '../policy/allowedSources'
import type { Config } from '../policy/types'

/** What a site decides about its Content Security Policy. */
export interface ContentSecurityPolicyOptions {
  /**
   * The policy that the site has already: the value of the header, or of several. It stays as it is. The
   * hosts it names stay allowed, except those of services that are not granted; `https:`, `*` and the like
   * name none.
   */
  readonly base?: string | readonly string[] | undefined
  /** Further hosts that the pages need, as in a policy: `cdn.example.jp`, `*.example.jp`. */
  readonly allow?: readonly string[] | undefined
  /** The nonce of this response. Inline scripts without it are refused then. */
  readonly nonce?: string | undefined
  /** Address to which browsers report what they refuse (`report-uri`). */
  readonly reportTo?: string | undefined
  /**
   * Name under which the header `Reporting-Endpoints` has that address (`report-to`). Name it only where
   * that header is sent, and on https: Chromium sends no reports otherwise.
   *
   * @see https://www.w3.org/TR/reporting-1/#header
   */
  readonly endpoint?: string | undefined
}

/** The directives that say from where something may be loaded. */
const isFetchDirective = (name: string): boolean => /^[a-z]+-src(?:-elem|-attr)?$/i.test(name)

/** Returns the source expressions of all fetch directives. Of directives of one name, the first counts. */
const sourcesIn = (policies: readonly string[]): readonly string[] =>
  policies
    .flatMap((header) => header.split(','))
    .flatMap((policy) => {
      const seen = new Set<string>()
      return policy.split(';').flatMap((directive) => {
        const [name = '', ...sources] = directive.trim().split(/\s+/)
        const isFirst = !seen.has(name.toLowerCase())
        seen.add(name.toLowerCase())
        return isFirst && isFetchDirective(name) ? sources : []
      })
    })

/** Returns an option as it can be part of a policy. */
const checked = (name: string, value: string, form: RegExp): string => {
  if (form.test(value)) return value
  throw Error(
    `[sekisho] contentSecurityPolicy: ${name} ${JSON.stringify(value)} cannot be part of a policy`,
  )
}

/** The addresses that the configuration names for Sekisho itself, where they are not relative. */
const ownAddresses = ({ files, receipts, report }: Config): readonly string[] =>
  [files ?? '', receipts?.url ?? '', report?.url ?? '']
    .filter((each) => /^https:/i.test(each))
    .map((each) => each.replace(/[?#].*/, ''))

/** Returns the source expressions for a host that the site allows itself. */
const sourcesAllowed = (text: string): readonly string[] => {
  const sources = sourcesOfHost(text)
  if (sources.length) return sources
  throw Error(
    `[sekisho] contentSecurityPolicy: allow: ${JSON.stringify(text)} names no host. Write "cdn.example.jp"`,
  )
}

/** Returns the list of hosts from which a page may load. */
const allowList = (
  config: Config,
  { granted }: Pick<Standing, 'granted'>,
  { allow = [] }: ContentSecurityPolicyOptions,
  base: readonly string[],
): string => {
  // Headers are ASCII.
  const others = [...ownAddresses(config), ...allow.flatMap(sourcesAllowed), ...sourcesIn(base)]
  const named = others.filter((each) => /^[!-~]+$/.test(each))
  const allowed = new Set([...granted, ...advancedServices(config)])
  const sources = allowedSources(config.policy.services, allowed, named)
  return ['default-src', ...new Set(sources)].join(' ')
}

/** Returns the policies of a base, each white space as one space, since a header has no line breaks. */
export const basePolicies = (base: ContentSecurityPolicyOptions['base']): readonly string[] =>
  [base ?? []]
    .flat()
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .filter(Boolean)

/** Returns the policies that are added to those of the site. */
export const addedPolicies = (
  config: Config,
  consent: Pick<Standing, 'granted'>,
  options: ContentSecurityPolicyOptions,
): readonly string[] => {
  const { nonce, reportTo, endpoint } = options
  const list = [allowList(config, consent, options, basePolicies(options.base))]
  if (reportTo) list.push(`report-uri ${checked('reportTo', reportTo, /^[^\s;,"\\]+$/)}`)
  if (endpoint) list.push(`report-to ${checked('endpoint', endpoint, /^[a-z][\w*.-]*$/)}`)
  if (!nonce) return [list.join('; ')]
  // By itself: in the list, the nonce would allow a script of any host.
  const source = `'nonce-${checked('nonce', nonce, /^[\w+/-]+={0,2}$/)}'`
  return [
    list.join('; '),
    `script-src ${source} http: https: data: blob: filesystem: 'unsafe-eval'`,
  ]
}

/**
 * Computes the value of the header `Content-Security-Policy` for a page, from the decision of its visitor.
 * The browser then refuses what no script can: requests of workers and style sheets, of `import()`, of the
 * preload scanner, and frames that navigate.
 *
 * The value is the policy of the site (`base`) and, after a comma, a list of the hosts from which the page
 * may load: its own, those of the services granted, those the base names, and `allow`. A host that belongs to
 * a service that is not granted is never in it. Browsers apply both policies, so the result allows nothing
 * that the base does not allow: the base has to name the hosts of services that can be granted.
 *
 * A source expression like `*.example.net` that also allows a host of a service that is not granted is left
 * out as a whole, since a policy cannot exclude one host of many. The site's own origin is always allowed, with
 * all its paths.
 *
 * A worker has the policy of its own response, so send the header with scripts as well as with pages. A
 * response that carries it depends on the cookie: `Vary: Cookie`. `nodeMiddleware` and `filterResponse` do
 * both.
 *
 * @see https://www.w3.org/TR/CSP3/#multiple-policies
 * @param config from `serverConfig`
 * @param consent from `readConsent`
 * @throws Error if `nonce`, `reportTo` or `endpoint` cannot be part of a policy
 */
export const contentSecurityPolicy = (
  config: Config,
  consent: Pick<Standing, 'granted'>,
  options: ContentSecurityPolicyOptions = {},
): string => [...basePolicies(options.base), ...addedPolicies(config, consent, options)].join(', ')
