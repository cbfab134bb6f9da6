import type { Policy, Service } from './types'

/** What is needed of a URL to find its owner. A `URL` or a `Location` fits. */
export interface UrlParts {
  readonly hostname: string
  readonly host: string
  readonly pathname: string
}

/** Whether a name fits a pattern in which `*` stands for any run of characters. Compares text, no expression is made. */
export const matchName = (pattern: string, name: string): boolean => {
  const [head = '', ...rest] = pattern.split('*')
  const tail = rest.pop()
  if (tail === undefined) return pattern === name
  const end = name.length - tail.length
  let at = head.length
  if (!name.startsWith(head) || end < at || !name.endsWith(tail)) return false
  for (const part of rest) {
    const found = name.indexOf(part, at)
    if (found < 0 || found + part.length > end) return false
    at = found + part.length
  }
  return true
}

/**
 * Whether a URL belongs to a declared host: `example.net`, `*.example.net` (subdomains only),
 * `example.net:8080`, `example.net/maps` (that path and what lies below it).
 */
export const matchHost = (pattern: string, url: UrlParts): boolean => {
  const slash = pattern.indexOf('/')
  const host = (slash < 0 ? pattern : pattern.slice(0, slash)).toLowerCase()
  const path = slash < 0 ? '/' : pattern.slice(slash)
  return (
    matchName(host, host.includes(':') ? url.host : url.hostname) &&
    (url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : path + '/'))
  )
}

/** The services that own a URL. */
export const urlOwners = (policy: Policy, url: UrlParts): readonly Service[] =>
  policy.services.filter(({ hosts }) => hosts.some((host) => matchHost(host, url)))

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
