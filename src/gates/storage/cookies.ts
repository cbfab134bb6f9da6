import { cookieOwners } from '../../policy/match'
import type { Guard } from '../guard'
import { nothing } from '../patch'
import { holds } from './holds'

/** A cookie without a name, and a sign of equality before its value. */
const NAMELESS = /^[\t-\r ]*(?:=|[^=]*$)/

/**
 * The name by which a cookie is read that a script writes. A cookie without a name is read by its value, up to
 * the first `=`.
 */
const nameIn = (pair: string): string =>
  pair
    .replace(/^[\t-\r ]*=?[\t-\r ]*/, '')
    .split('=', 1)
    .join()
    .trimEnd()

/** Domain and path that the attributes of a cookie ask for. The last one of a name counts. */
const placeIn = (attributes: readonly string[]): string => {
  const values = new Map(
    attributes.map((each) => {
      const [key = '', value = ''] = each.split('=')
      return [key.trim().toLowerCase(), value.trim()]
    }),
  )
  return [values.get('domain')?.toLowerCase().replace(/^\./, ''), values.get('path')].join()
}

/**
 * Holds cookies that a script writes, until their services are granted. Reading is left alone: what is
 * held was never written.
 */
export const guardCookies: Guard = (realm, { patch }, port) => {
  const { policy, cookie } = port.config

  const holdsCookie = (pair: string, place: string, write: () => unknown): boolean => {
    const what = nameIn(pair)
    if (what === cookie.name) return false
    const services = cookieOwners(policy, what)
    // Without a name, all are one cookie.
    const key = `cookie ${NAMELESS.test(pair) ? '' : what} ${place}`
    const isHeld = holds(port, key, { gate: 'cookies', services, what, write })
    if (!isHeld) port.heldWrites.forget(key, false)
    return isHeld
  }

  patch<Document>(
    realm.Document.prototype,
    'cookie',
    (self, args, native) => {
      // As the browser makes a text of it: a symbol is none.
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression -- it may be no text yet
      const text = (args[0] = `${args[0] as string}`)
      const write = (): unknown => Reflect.apply(native, self, [text] as never)
      // WebKitGTK takes each line for a cookie.
      return text.split('\n').some((line) => {
        const [pair = '', ...attributes] = line.split(';')
        // A cookie is known by its name, domain and path.
        return holdsCookie(pair, placeIn(attributes), write)
      })
        ? nothing
        : undefined
    },
    'set',
  )

  patch<object>(
    (realm as { CookieStore?: { prototype: object } }).CookieStore?.prototype,
    'set delete',
    (self, args, native) => {
      const [what, text] = args
      const { name, value, domain, path } = (
        typeof what === 'object' ? what : { name: what, value: text }
      ) as Record<string, unknown>
      const write = (): unknown => Reflect.apply(native, self, args as never)
      const pair = `${name as string}=${value as string}`
      return holdsCookie(pair, [domain, path].join(), write)
        ? () => realm.Promise.resolve()
        : undefined
    },
  )
}
