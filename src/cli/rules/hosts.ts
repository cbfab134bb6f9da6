import type { Rule } from './rule'

const WILDCARD = /^\*\./

/** What a browser makes of a host with a path, at both schemes; nothing where that differs, or is no address. */
const readAs = (text: string): URL | undefined => {
  if (/^[/\\]/.test(text) || !URL.canParse(`https://${text}`)) return undefined
  const url = new URL(`https://${text}`)
  // Each scheme leaves out a port of its own.
  return new URL(`http://${text}`).host === url.host ? url : undefined
}

const pathIn = (text: string): string => text.replace(/^[^/]*/, '').replace(/\/$/, '')

/** A declared host as it stands in one address. */
const sampleOf = (text: string): string => text.replace(WILDCARD, 'x.')

const isHost = (text: string): boolean => {
  const sample = sampleOf(text)
  const url = readAs(sample)
  const path = pathIn(sample)
  return (
    !!url &&
    url.host === sample.split('/')[0]?.toLowerCase() &&
    // It is another host to browsers, which nobody links to.
    !url.hostname.endsWith('.') &&
    pathIn(url.pathname) === path &&
    !path.includes('*')
  )
}

/**
 * What to write instead of a declared host that no address has: as browsers write it, in letters of ASCII and
 * without scheme, query or default port.
 *
 * @returns nothing where the host is one; an empty text where what is meant cannot be made out
 * @see https://url.spec.whatwg.org/#concept-host-serializer
 */
export const betterHost = (text: string): string | undefined => {
  if (isHost(text)) return undefined
  const bare = text
    .replace(/^([a-z][a-z\d+.-]*:)?\/\//i, '')
    .replace(/[?#].*$/s, '')
    // A path covers what lies below it.
    .replace(/^([^/]+(?:\/[^*]*)?)\/[^/]*\*.*$/s, '$1')
    .replace(/^([^/]*):(?:80|443)(?=\/|$)/, '$1')
    .replace(/^([^/:]*[^/:.])\.+(?=[/:]|$)/, '$1')
  const url = readAs(sampleOf(bare))
  if (!url || url.host.includes('*')) return ''
  const host = bare.startsWith('*.') ? `*${url.host.slice(1)}` : url.host
  const better = host + pathIn(url.pathname)
  return isHost(better) ? better : ''
}

/** A host that no address has, so that no gate holds what it is declared for. */
export const unmatchedHost: Rule = function* ({ policy }) {
  for (const [i, { hosts }] of policy.services.entries())
    for (const [j, host] of hosts.entries()) {
      const better = betterHost(host)
      if (better !== undefined)
        yield {
          severity: 'error',
          path: `policy.services[${i}].hosts[${j}]`,
          message:
            `No address has the host “${host}”: no gate would hold anything of it. ` +
            (better
              ? `Write “${better}”.`
              : 'Write it as example.net, *.example.net, example.net:8080 or example.net/maps.'),
          value: host,
        }
    }
}
