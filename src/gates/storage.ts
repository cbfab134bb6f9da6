import { storageOwners } from '../policy/match'
import type { Guard } from './guard'
import { nothing } from './patch'

type Name = 'local' | 'session'

/**
 * Holds what a script stores, until its service is granted.
 *
 * `localStorage.key = value` passes by every function, so that a proxy stands in front of the storage
 * itself; all that the browser does with a storage gets what is behind it.
 */
export const guardStorage: Guard = (realm, { patch }, { keeper, config, signal }) => {
  const { Storage, StorageEvent, Proxy } = realm
  const { setItem } = Storage.prototype
  const names = new WeakMap<Storage, Name>()
  const fronts = new WeakMap<Storage, Storage>()
  const behind = new WeakMap<object, Storage>()

  const holds = (storage: Storage, key: unknown, value: unknown): boolean => {
    const area = names.get(storage)
    // A symbol is no entry, and a storage of another realm is guarded there.
    if (!area || typeof key === 'symbol') return false
    const name = String(key)
    const text = String(value)
    const services = storageOwners(config.policy, area, name)
    if (!keeper.stops('storage', services, name, 'held')) return false
    if (services.length)
      keeper.hold(`${area} ${name}`, 'storage', services, name, () => {
        setItem.call(storage, name, text)
      })
    return true
  }
  const forget = (storage: Storage, ...key: readonly unknown[]): void => {
    keeper.forget(`${names.get(storage)} ${key.join('')}`, !key.length)
  }

  const front = (storage: Storage): Storage => {
    const made =
      fronts.get(storage) ??
      new Proxy(storage, {
        get(target, key) {
          const found = Reflect.get(target, key) as unknown
          // Who has kept this one has to go on with it at the end, when nothing else stands in front.
          return signal.aborted && typeof found === 'function'
            ? (found.bind(target) as unknown)
            : found
        },
        set: (target, key, value) => holds(target, key, value) || Reflect.set(target, key, value),
        defineProperty: (target, key, descriptor) =>
          ('value' in descriptor && holds(target, key, descriptor.value)) ||
          Reflect.defineProperty(target, key, descriptor),
        deleteProperty(target, key) {
          forget(target, String(key))
          return Reflect.deleteProperty(target, key)
        },
      })
    fronts.set(storage, made)
    behind.set(made, storage)
    return made
  }
  const real = (storage: object): Storage => behind.get(storage) ?? (storage as Storage)

  for (const name of ['local', 'session'] as const)
    patch(
      realm,
      `${name}Storage`,
      (self, _, native) => () => {
        const storage = Reflect.apply(native, self, []) as Storage
        names.set(storage, name)
        return front(storage)
      },
      'get',
    )
  patch<Storage>(
    Storage.prototype,
    'getItem key',
    (self, args, native) => () => Reflect.apply(native, real(self), args as never) as unknown,
  )
  patch<Storage>(Storage.prototype, 'setItem removeItem clear', (self, args, native) => {
    const storage = real(self)
    if (args.length > 1 ? holds(storage, args[0], args[1]) : void forget(storage, ...args))
      return nothing
    return () => Reflect.apply(native, storage, args as never) as unknown
  })
  patch<Storage>(
    Storage.prototype,
    'length',
    (self, _, native) => () => Reflect.apply(native, real(self), []) as unknown,
    'get',
  )
  patch<StorageEvent>(
    StorageEvent.prototype,
    'storageArea',
    (self, _, native) => () => {
      const storage = Reflect.apply(native, self, []) as Storage | null
      return storage && front(storage)
    },
    'get',
  )
  patch(realm, 'StorageEvent', (_, args) => {
    const init = args[1] as StorageEventInit | undefined
    if (init?.storageArea) args[1] = { ...init, storageArea: real(init.storageArea) }
    return undefined
  })
}
