import type { CookieAttributes, CookiePort, Place } from '../../../src/platform/types'

/** One cookie as a browser keeps it. */
export interface StoredCookie {
  readonly name: string
  readonly value: string
  /** The host itself where {@link StoredCookie.hostOnly} is set. */
  readonly domain: string
  readonly hostOnly: boolean
  readonly path: string
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly partitioned: boolean
  readonly sameSite: string
  /** Milliseconds; `Infinity` for a session cookie. */
  readonly expires: number
}

/** The cookies of a browser, and what tests may do with them. */
export interface FakeCookies extends CookiePort {
  /** Every text that a script has handed over, accepted or not. */
  readonly written: string[]
  /** What is kept at the moment, whatever host and path it belongs to. */
  all(): readonly StoredCookie[]
  /** Cookies of one name. */
  named(name: string): readonly StoredCookie[]
  /** As a script of the page does, by `document.cookie`. */
  write(text: string): void
  /** As a `Set-Cookie` header of this host does. */
  serve(text: string): void
  /** Forgets everything, as a visitor does in the settings. */
  clear(): void
  /** The same cookies, as seen by a page at another place. */
  at(place: Place): FakeCookies
}

/** Public suffixes the fake browser knows; besides these every single label is one. */
export const PUBLIC_SUFFIXES: readonly string[] = [
  'com',
  'net',
  'jp',
  'co.jp',
  'tokyo.jp',
  'lg.jp',
  'metro.tokyo.jp',
]

const LIMIT = 4096
const LONGEST_DAYS = 400

const isAddress = (host: string): boolean => /^[\d.]+$|:/.test(host)

const covers = (domain: string, host: string): boolean =>
  host === domain || (!isAddress(host) && host.endsWith('.' + domain))

const reaches = (path: string, pathname: string): boolean =>
  pathname === path || pathname.startsWith(path.endsWith('/') ? path : path + '/')

const defaultPath = (pathname: string): string =>
  pathname.slice(0, Math.max(1, pathname.lastIndexOf('/')))

const attributesOf = (parts: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    parts.map((part) => {
      const [key = '', value = ''] = part.split(/=(.*)/s)
      return [key.trim().toLowerCase(), value.trim()]
    }),
  )

/** What js-cookie writes. */
const textOf = (name: string, value: string, attributes: CookieAttributes): string =>
  [
    `${name}=${value}`,
    ...Object.entries<string | true>({ path: '/', ...attributes }).map(([key, each]) =>
      each === true ? key : `${key}=${each}`,
    ),
  ].join('; ')

/** When a cookie ends, in milliseconds: `max-age` counts before `expires`. */
const endOf = (attributes: ReadonlyMap<string, string>, now: number): number => {
  const maxAge = attributes.get('max-age')
  const expires = attributes.get('expires')
  const end =
    maxAge !== undefined
      ? now + Number(maxAge) * 1000
      : expires !== undefined
        ? Date.parse(expires)
        : Infinity
  return end === Infinity ? end : Math.min(end, now + LONGEST_DAYS * 86_400_000)
}

/**
 * Keeps cookies as a browser does.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis
 */
export const createCookies = (
  place: Place,
  now: () => number,
  {
    enabled = true,
    refuses = false,
    kept = [],
  }: {
    /** What `navigator.cookieEnabled` says. */
    readonly enabled?: boolean
    /** Drops every write without a word. */
    readonly refuses?: boolean
    readonly kept?: StoredCookie[]
  } = {},
): FakeCookies => {
  const written: string[] = []

  const live = (): StoredCookie[] => kept.filter(({ expires }) => expires > now())

  const store = (text: string, byScript: boolean): void => {
    if (refuses || !enabled) return
    const [pair = '', ...rest] = text.split(';')
    const equals = pair.indexOf('=')
    const name = equals < 0 ? '' : pair.slice(0, equals).trim()
    const value = pair.slice(equals + 1).trim()
    if ((!name && !value) || new TextEncoder().encode(name + value).length > LIMIT) return

    const attributes = attributesOf(rest)
    const asked = (attributes.get('domain') ?? '').replace(/^\./, '').toLowerCase()
    const isSuffix = !asked.includes('.') || PUBLIC_SUFFIXES.includes(asked)
    if (asked && asked !== place.hostname && (isSuffix || !covers(asked, place.hostname))) return
    if (asked && isAddress(place.hostname)) return
    const hostOnly = !asked || isSuffix

    const given = attributes.get('path') ?? ''
    const path = given.startsWith('/') ? given : defaultPath(place.pathname)
    const secure = attributes.has('secure')
    const partitioned = attributes.has('partitioned')
    const httpOnly = attributes.has('httponly')
    if (secure && place.protocol !== 'https:') return
    if (partitioned && !secure) return
    if (httpOnly && byScript) return
    if (name.startsWith('__Secure-') && !secure) return
    if (name.startsWith('__Host-') && !(secure && hostOnly && !asked && path === '/')) return

    const expires = endOf(attributes, now())
    const domain = hostOnly ? place.hostname : asked
    const at = kept.findIndex(
      (each) =>
        each.name === name &&
        each.domain === domain &&
        each.hostOnly === hostOnly &&
        each.path === path &&
        each.partitioned === partitioned,
    )
    const old = kept[at]
    if (old && ((old.httpOnly && byScript) || (old.secure && place.protocol !== 'https:'))) return
    if (expires <= now()) {
      if (old) kept.splice(at, 1)
      return
    }
    kept.splice(at < 0 ? kept.length : at, at < 0 ? 0 : 1, {
      name,
      value,
      domain,
      hostOnly,
      path,
      secure,
      httpOnly,
      partitioned,
      sameSite: attributes.get('samesite') ?? '',
      expires,
    })
  }

  const write = (text: string): void => {
    written.push(text)
    store(text, true)
  }
  const read = (): string =>
    live()
      .filter(
        (each) =>
          !each.httpOnly &&
          (each.hostOnly ? each.domain === place.hostname : covers(each.domain, place.hostname)) &&
          reaches(each.path, place.pathname) &&
          (!each.secure || place.protocol === 'https:'),
      )
      .sort((a, b) => b.path.length - a.path.length)
      .map(({ name, value }) => (name ? `${name}=${value}` : value))
      .join('; ')

  return {
    written,
    read,
    get: (name) => {
      const all = read()
      const first = all.split('; ').find((each) => each.startsWith(`${name}=`))
      return [first?.slice(name.length + 1), all]
    },
    set(name, value, attributes) {
      write(textOf(name, value, attributes))
    },
    remove(name, attributes) {
      // A cookie without a name needs some value, or it is none.
      write(textOf(name, name ? '' : '-', { ...attributes, expires: new Date(0).toUTCString() }))
    },
    write,
    serve(text) {
      store(text, false)
    },
    all: live,
    named: (name) => live().filter((each) => each.name === name),
    clear() {
      kept.length = 0
    },
    at: (other) => createCookies(other, now, { enabled, refuses, kept }),
  }
}
