// Matches names, hosts and texts against the declarations of services.
import type { Policy, Service } from './types'

/** The parts of a URL that are needed to find its service. Satisfied by `URL` and `Location`. */
export interface UrlParts {
  readonly protocol: string
  readonly hostname: string
  readonly port: string
  readonly pathname: string
}

/** Whether a name matches a pattern in which `*` matches any run of characters. No regular expression is built. */
export const matchName = (pattern: string, name: string): boolean => {
  let at = 0
  const fits = pattern.split('*').every((part, i, { length }) => {
    // The last part must match at the end, the others as early as possible.
    const found = i && i === length - 1 ? name.length - part.length : name.indexOf(part, at)
    const isHere = (i ? found >= at : !found) && name.startsWith(part, found)
    at = found + part.length
    return isHere
  })
  return fits && at === name.length
}

/** A host as browsers write it: in lower case, and in ASCII. */
const hostnameOf = (name: string): string => {
  if (/^[\w.*-]*$/.test(name)) return name.toLowerCase()
  try {
    return new URL(`http://${name}`).hostname
  } catch {
    // Belongs to no address.
    return name
  }
}

/**
 * Makes a function that tests whether a URL belongs to a declared host: `example.net`, `*.example.net`
 * (subdomains only), `example.net:8080`, or `example.net/maps` (this path and paths below it).
 */
export const hostMatcher = (pattern: string): ((url: UrlParts) => boolean) => {
  const [, name = '', port = '', path = ''] =
    /^(\[.*?\]|[^/:]*)(?::(\d*))?(\/.*[^/])?/.exec(pattern) ?? []
  const host = hostnameOf(name)
  return (url) =>
    // A host that ends in a dot is the same host.
    matchName(host, url.hostname.replace(/\.$/, '')) &&
    (!port || port === portOf(url)) &&
    (url.pathname + '/').startsWith(path + '/')
}

/** The port of a URL, also where it is that of its scheme and so not written. */
const portOf = ({ port, protocol }: UrlParts): string =>
  port || (protocol.endsWith('s:') ? '443' : '80')

/** Whether a lower-case text contains a declared host, and not only as part of a longer host. */
export const mentions = (text: string, pattern: string): boolean => {
  const host = pattern.replace('*', '').toLowerCase()
  for (let at = -1; (at = text.indexOf(host, at + 1)) >= 0;) {
    const end = at + host.length
    if (
      !/[\w.-]\w/.test(text.slice(Math.max(at - 1, 0), at + 1)) &&
      !/^[\w-]|^\.\w/.test(text.slice(end, end + 2))
    )
      return true
  }
  return false
}

/** Returns the services that declare the host of a URL. */
export const urlOwners = (policy: Policy, url: UrlParts): readonly Service[] =>
  policy.services.filter(({ hosts }) => hosts.some((host) => hostMatcher(host)(url)))

/** Returns the services that declare a cookie of this name. */
export const cookieOwners = (policy: Policy, name: string): readonly Service[] =>
  policy.services.filter(({ cookies }) => cookies.some((each) => matchName(each.name, name)))

/** Returns the services that declare a storage entry with this key. */
export const storageOwners = (
  policy: Policy,
  area: 'local' | 'session' | 'indexeddb',
  key: string,
): readonly Service[] =>
  policy.services.filter(({ storage }) =>
    storage.some((each) => each.area === area && matchName(each.key, key)),
  )
