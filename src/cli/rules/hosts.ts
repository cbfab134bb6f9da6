// The rule for declared hosts.
import type { Rule } from './rule'

const WILDCARD = /^\*\./

/**
 * Parses a host with an optional path as browsers do.
 *
 * @returns `undefined` if it is not valid, or if http: and https: disagree, as they do on ports 80 and 443
 */
const parseHost = (text: string): URL | undefined => {
  if (/^[/\\]/.test(text) || !URL.canParse(`https://${text}`)) return undefined
  const url = new URL(`https://${text}`)
  return new URL(`http://${text}`).host === url.host ? url : undefined
}

const pathIn = (text: string): string => text.replace(/^[^/]*/, '').replace(/\/$/, '')

/** Replaces the wildcard of a declared host by a subdomain. */
const withoutWildcard = (text: string): string => text.replace(WILDCARD, 'x.')

const isMatchable = (text: string): boolean => {
  const sample = withoutWildcard(text)
  const url = parseHost(sample)
  const path = pathIn(sample)
  return (
    !!url &&
    url.host === sample.split('/')[0]?.toLowerCase() &&
    // With a trailing dot it is a different host to browsers, to which no page links.
    !url.hostname.endsWith('.') &&
    pathIn(url.pathname) === path &&
    !path.includes('*')
  )
}

/**
 * Corrects a declared host that no URL can match: without scheme, query and default port, in the ASCII
 * form that browsers use.
 *
 * @returns `undefined` if URLs can match the host; an empty string if it cannot be corrected
 * @see https://url.spec.whatwg.org/#concept-host-serializer
 */
export const correctHost = (text: string): string | undefined => {
  if (isMatchable(text)) return undefined
  const bare = text
    .replace(/^([a-z][a-z\d+.-]*:)?\/\//i, '')
    .replace(/[?#].*$/s, '')
    // A path is a prefix, so what follows a wildcard in it is not needed.
    .replace(/^([^/]+(?:\/[^*]*)?)\/[^/]*\*.*$/s, '$1')
    .replace(/^([^/]*):(?:80|443)(?=\/|$)/, '$1')
    .replace(/^([^/:]*[^/:.])\.+(?=[/:]|$)/, '$1')
  const url = parseHost(withoutWildcard(bare))
  if (!url || url.host.includes('*')) return ''
  const host = bare.startsWith('*.') ? `*${url.host.slice(1)}` : url.host
  const corrected = host + pathIn(url.pathname)
  return isMatchable(corrected) ? corrected : ''
}

/** Reports hosts that no URL can match, so that no gate would hold requests to them. */
export const unmatchedHost: Rule = function* ({ policy }) {
  for (const [i, { hosts }] of policy.services.entries())
    for (const [j, host] of hosts.entries()) {
      const corrected = correctHost(host)
      if (corrected !== undefined)
        yield {
          severity: 'error',
          path: `policy.services[${i}].hosts[${j}]`,
          message:
            `No URL can match the host “${host}”, so the gates would not hold anything for it. ` +
            (corrected
              ? `Write “${corrected}”.`
              : 'Write it like example.net, *.example.net, example.net:8080 or example.net/maps.'),
          value: host,
        }
    }
}
