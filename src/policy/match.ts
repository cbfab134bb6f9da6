import type { Policy, Service } from './types'

/** What is needed of a URL to find its owner. A `URL` or a `Location` fits. */
export interface UrlParts {
  readonly hostname: string
  readonly host: string
  readonly pathname: string
}

/** Whether a name fits a pattern in which `*` stands for any run of characters. Compares text, no expression is made. */
export const matchName = (pattern: string, name: string): boolean => {
  let at = 0
  const fits = pattern.split('*').every((part, i, { length }) => {
    // The last part stands at the end, the others as early as they can.
    const found = i && i === length - 1 ? name.length - part.length : name.indexOf(part, at)
    const isHere = (i ? found >= at : !found) && name.startsWith(part, found)
    at = found + part.length
    return isHere
  })
  return fits && at === name.length
}

/**
 * Makes the test whether a URL belongs to a declared host: `example.net`, `*.example.net` (subdomains
 * only), `example.net:8080`, `example.net/maps` (that path and what lies below it).
 */
export const hostMatcher = (pattern: string): ((url: UrlParts) => boolean) => {
  const [, name = '', path = ''] = /^([^/]*)(.*[^/])?/.exec(pattern) ?? []
  const host = name.toLowerCase()
  const part = host.includes(':') ? 'host' : 'hostname'
  return (url) => matchName(host, url[part]) && (url.pathname + '/').startsWith(path + '/')
}

/** Whether a text in small letters contains a declared host, and not a longer one that ends or begins like it. */
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

/** The services that own a URL. */
export const urlOwners = (policy: Policy, url: UrlParts): readonly Service[] =>
  policy.services.filter(({ hosts }) => hosts.some((host) => hostMatcher(host)(url)))

/** The services that declare a cookie of this name. */
export const cookieOwners = (policy: Policy, name: string): readonly Service[] =>
  policy.services.filter(({ cookies }) => cookies.some((each) => matchName(each.name, name)))

/** The services that declare a storage entry of this key. */
export const storageOwners = (
  policy: Policy,
  area: 'local' | 'session' | 'indexeddb',
  key: string,
): readonly Service[] =>
  policy.services.filter(({ storage }) =>
    storage.some((each) => each.area === area && matchName(each.key, key)),
  )
