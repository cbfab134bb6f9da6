import Cookies from 'js-cookie'
import { cookieDocument, withSnapshot } from './cookieDocument'
import type { CookieAttributes, CookiePort } from './types'

const raw = Cookies.withConverter({ read: (value) => value, write: (value) => value })

/** The cookies of this page, by js-cookie and with raw values. */
export const cookies: CookiePort = {
  read: () => cookieDocument.cookie,
  get: (name) => withSnapshot((all) => [raw.get(name), all]),
  set(name, value, attributes) {
    if (hasAdditions()) write(name, value, attributes)
    else raw.set(name, value, attributes)
  },
  remove(name, attributes) {
    if (!hasAdditions()) raw.remove(name, attributes)
    // js-cookie percent-encodes some characters of a name, with which others have set theirs.
    if (hasAdditions() || /[^\w!#$&'*+.^`|~-]/.test(name) || !name)
      // A cookie without a name is removed by another one without a name, which needs some value.
      write(name, name ? '' : '-', { ...attributes, 'max-age': '0' })
  },
}

/** Whether the page has added to `Object.prototype`: js-cookie takes that for attributes. */
const hasAdditions = (): boolean => {
  for (const _ in {}) return true
  return false
}

const write = (name: string, value: string, attributes: CookieAttributes): void => {
  const all = Object.entries<string | true>({ path: '/', ...attributes })
  cookieDocument.cookie = [
    `${name}=${value}`,
    ...all.map(([key, each]) => (each === true ? key : `${key}=${each}`)),
  ].join('; ')
}
