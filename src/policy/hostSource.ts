// Hosts of a policy as source expressions of a Content Security Policy.
import { matchName } from './match'

/** A host with an optional port and path, as services declare it or a source expression names it. */
export interface HostSource {
  /** In the form in which browsers compare it; it may contain `*`. */
  readonly host: string
  /** Digits, `*`, or empty. */
  readonly port: string
  /** Percent-decoded; empty for every path. */
  readonly path: string
}

/** A host that a source expression can name: labels, and `*.` in front for all subdomains. */
const NAMEABLE = /^(?:\*\.)?[a-z\d_-]+(?:\.[a-z\d_-]+)*$/

const PARTS = /^([^/:?#@\\[\]]+)(?::(\d+|\*))?(\/[^?#;,\s]*)?$/

/** Writes a host as browsers do: in lower case, with punycode, without a dot at the end. */
const canonicalHost = (host: string): string => {
  try {
    return new URL(`http://${host}`).hostname.replace(/\.$/, '')
  } catch {
    return ''
  }
}

/** Browsers decode the paths of source expressions. A path that cannot be decoded counts as every path. */
const decodePath = (path: string): string => {
  try {
    const decoded = decodeURIComponent(path)
    // Throws for half a character, too.
    encodeURI(decoded)
    return decoded
  } catch {
    return ''
  }
}

/** Reads `host[:port][/path]`; `undefined` if it is none. */
const parseHost = (text: string): HostSource | undefined => {
  const [, name = '', port = '', path = ''] = PARTS.exec(text) ?? []
  const host = name && canonicalHost(name)
  return host ? { host, port, path: decodePath(path) } : undefined
}

/** Reads the host that a service declares. */
export const parseDeclaredHost = (text: string): HostSource | undefined => {
  const source = parseHost(text)
  return source && { ...source, path: source.path.replace(/\/$/, '') }
}

/**
 * Reads a source expression that names a host. `*`, schemes, keywords, nonces and hashes name none.
 *
 * @see https://www.w3.org/TR/CSP3/#grammardef-host-source
 */
export const parseHostSource = (expression: string): HostSource | undefined => {
  const source = parseHost(expression.replace(/^[a-z][a-z\d+.-]*:\/\//i, ''))
  return source && NAMEABLE.test(source.host) ? source : undefined
}

const haveCommonHost = (source: string, declared: string): boolean => {
  if (!source.startsWith('*')) return matchName(declared, source)
  const suffix = source.slice(1)
  const tail = declared.slice(declared.lastIndexOf('*') + 1)
  return tail.endsWith(suffix) || (tail !== declared && suffix.endsWith(tail))
}

/** A source expression without a port allows the default ports; a declaration without one, all ports. */
const haveCommonPort = (source: string, declared: string): boolean =>
  !declared ||
  declared === '*' ||
  source === '*' ||
  (source ? source === declared : ['80', '443'].includes(declared))

/** A source expression whose path ends with a slash allows all paths below it, another only itself. */
const haveCommonPath = (source: string, declared: string): boolean =>
  !source ||
  !declared ||
  `${source}/`.startsWith(`${declared}/`) ||
  (source.endsWith('/') && `${declared}/`.startsWith(source))

/** Whether a source expression allows an address that belongs to a declared host. */
export const overlaps = (source: HostSource, declared: HostSource): boolean =>
  haveCommonHost(source.host, declared.host) &&
  haveCommonPort(source.port, declared.port) &&
  haveCommonPath(source.path, declared.path)

/**
 * Returns the source expressions for a declared host: without a port on every port, and WebSockets too,
 * which a source expression without a scheme does not allow. A host with `*` inside has none.
 */
export const sourcesOf = ({ host, port, path }: HostSource): readonly string[] => {
  if (!NAMEABLE.test(host)) return []
  const place = `${host}:${port || '*'}`
  const encoded = encodeURI(path).replace(/[;,?#]/g, encodeURIComponent)
  return (path ? [encoded, `${encoded}/`] : ['']).flatMap((each) => [
    `${place}${each}`,
    `ws://${place}${each}`,
  ])
}
