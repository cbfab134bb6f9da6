import { cookieOwners } from '../policy/match'
import type { Guard } from './guard'
import { nothing } from './patch'

/**
 * Holds cookies that a script writes, until their services are granted. Reading is left alone: what is
 * held was never written.
 */
export const guardCookies: Guard = (realm, { patch }, { keeper, config }) => {
  const { policy, cookie } = config

  const holds = (name: string, place: string, write: () => unknown): boolean => {
    if (name === cookie.name) return false
    const services = cookieOwners(policy, name)
    if (!keeper.stops('cookies', services, name, 'held')) return false
    if (services.length) keeper.hold(`cookie ${name} ${place}`, 'cookies', services, name, write)
    return true
  }

  patch<Document>(
    realm.Document.prototype,
    'cookie',
    (self, args, native) => {
      // As the browser makes a text of it: a symbol is none.
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression -- it may be no text yet
      const text = (args[0] = `${args[0] as string}`)
      const [pair = '', ...attributes] = text.split(';')
      const name = pair.includes('=') ? (pair.split('=')[0] ?? '').trim() : ''
      // A cookie is known by its name, domain and path.
      const place = attributes.filter((each) => /^\s*(domain|path)\s*=/i.test(each)).join()
      return holds(name, place, () => Reflect.apply(native, self, [text] as never))
        ? nothing
        : undefined
    },
    'set',
  )

  patch<object>(
    (realm as { CookieStore?: { prototype: object } }).CookieStore?.prototype,
    'set delete',
    (self, args, native) => {
      const [what] = args
      const { name, domain, path } =
        typeof what === 'object'
          ? (what as { name: string; domain?: string; path?: string })
          : { name: what as string }
      const write = (): unknown => Reflect.apply(native, self, args as never)
      return holds(name, [domain, path].join(), write) ? () => realm.Promise.resolve() : undefined
    },
  )
}
