// What a browser allows under a Content Security Policy, after the algorithms of CSP Level 3.

/** Something a page loads or runs. */
export interface Wanted {
  /** The directive that is asked first, `script-src-elem` for instance. */
  readonly directive: string
  /** `inline`, or an address. */
  readonly what: string
  readonly nonce?: string
  /** Inserted by a script that was allowed. */
  readonly trusted?: boolean
}

/** https://www.w3.org/TR/CSP3/#directive-fallback-list */
const FALLBACK: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src-elem', 'script-src', 'default-src'],
  'style-src-elem': ['style-src-elem', 'style-src', 'default-src'],
  'worker-src': ['worker-src', 'child-src', 'script-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'img-src': ['img-src', 'default-src'],
  'font-src': ['font-src', 'default-src'],
  'object-src': ['object-src', 'default-src'],
}
export const DIRECTIVES: readonly string[] = Object.keys(FALLBACK)

type Policy = ReadonlyMap<string, readonly string[]>

/** https://www.w3.org/TR/CSP3/#parse-serialized-policy: the first directive of a name counts. */
const parse = (text: string): Policy => {
  const policy = new Map<string, readonly string[]>()
  for (const each of text.split(';')) {
    const [name = '', ...values] = each.trim().split(/[\t\n\f\r ]+/)
    const key = name.toLowerCase()
    if (key && !policy.has(key)) policy.set(key, values)
  }
  return policy
}

const UPGRADES: Readonly<Record<string, readonly string[]>> = {
  http: ['http', 'https'],
  ws: ['ws', 'wss', 'http', 'https'],
  wss: ['wss', 'https'],
}
const PORTS: Readonly<Record<string, string>> = { http: '80', ws: '80', https: '443', wss: '443' }
const schemeFits = (source: string, scheme: string): boolean =>
  (UPGRADES[source] ?? [source]).includes(scheme)

/** https://www.w3.org/TR/CSP3/#match-url-to-source-expression */
const sourceFits = (source: string, url: URL, self: URL): boolean => {
  const scheme = url.protocol.slice(0, -1)
  const port = url.port || (PORTS[scheme] ?? '')
  const network = scheme in PORTS
  if (source === '*') return network
  if (source.toLowerCase() === "'self'")
    return (
      url.hostname === self.hostname && port === (self.port || PORTS[self.protocol.slice(0, -1)])
    )
  const only = /^([a-z][a-z\d+.-]*):$/i.exec(source)
  if (only) return schemeFits(only[1]!.toLowerCase(), scheme)
  const host =
    /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[\w-]+(?:\.[\w-]+)*)(?::(\d+|\*))?(\/.*)?$/i
  const [all, own, name = '', wantedPort, path = ''] = host.exec(source) ?? []
  if (!all || !schemeFits((own ?? self.protocol.slice(0, -1)).toLowerCase(), scheme)) return false
  const pattern = name.toLowerCase()
  const named =
    pattern === '*' ||
    (pattern.startsWith('*.') ? url.hostname.endsWith(pattern.slice(1)) : pattern === url.hostname)
  if (!named) return false
  if (wantedPort !== '*' && (wantedPort ? wantedPort !== port : port !== PORTS[scheme]))
    return false
  const allowed = decodeURIComponent(path)
  const asked = decodeURIComponent(url.pathname)
  return !path || (path.endsWith('/') ? asked.startsWith(allowed) : asked === allowed)
}

const listAllows = (sources: readonly string[], wanted: Wanted, self: URL): boolean => {
  const has = (name: string): boolean => sources.some((each) => each.toLowerCase() === name)
  const nonced = wanted.nonce !== undefined && sources.includes(`'nonce-${wanted.nonce}'`)
  const isScript = wanted.directive === 'script-src-elem'
  const takesNonce = isScript || wanted.directive === 'style-src-elem'
  if (takesNonce && nonced) return true
  const strict = isScript && has("'strict-dynamic'")
  if (wanted.what === 'inline')
    return (
      !strict &&
      has("'unsafe-inline'") &&
      !sources.some((each) => /^'(?:nonce|sha\d+)-/i.test(each))
    )
  if (strict) return wanted.trusted === true
  const url = new URL(wanted.what)
  return sources.some((each) => sourceFits(each, url, self))
}

/** Whether all policies of a header allow something. Without a policy, all is allowed. */
export const allows = (header: string, wanted: Wanted, self: string): boolean =>
  header
    .split(',')
    .map(parse)
    .every((policy) => {
      const name = (FALLBACK[wanted.directive] ?? []).find((each) => policy.has(each))
      return !name || listAllows(policy.get(name) ?? [], wanted, new URL(self))
    })
