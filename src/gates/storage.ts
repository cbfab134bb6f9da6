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
export const guardStorage: Guard = (realm, { patch }, { keeper, config, signal, natives }) => {
  const { Storage, StorageEvent, Proxy } = realm
  const { setItem } = Storage.prototype
  const names = new WeakMap<Storage, Name>()
  const fronts = new WeakMap<Storage, Storage>()

  const holds = (storage: Storage, key: unknown, value: unknown): boolean => {
    const area = names.get(storage)
    // A symbol is no entry, and a storage of another realm is guarded there.
    if (!area || typeof key === 'symbol') return false
    const name = String(key)
    const services = storageOwners(config.policy, area, name)
    if (!keeper.stops('storage', services, name, 'held')) return false
    if (services.length) {
      const text = String(value)
      keeper.hold(`${area} ${name}`, 'storage', services, name, () => {
        setItem.call(storage, name, text)
      })
    }
    return true
  }
  const forget = (storage: Storage, ...key: readonly unknown[]): undefined => {
    keeper.forget(`${names.get(storage)} ${key.map(String).join('')}`, !key.length)
  }
  const real = (it: unknown): unknown => natives.get(it as object) ?? it

  const front = (storage: Storage): Storage => {
    const made =
      fronts.get(storage) ??
      new Proxy(storage, {
        get(target, key, self) {
          // An object that inherits from a storage is none.
          const found = Reflect.get(target, key, real(self)) as unknown
          // Who has kept this one has to go on with it at the end, when nothing else stands in front.
          return signal.aborted && typeof found === 'function'
            ? (found.bind(target) as unknown)
            : found
        },
        set: (target, key, value, self) =>
          (real(self) === target && holds(target, key, value)) ||
          Reflect.set(target, key, value, real(self)),
        defineProperty: (target, key, descriptor) =>
          // An accessor is refused, by the browser too, which Chromium says only to itself.
          'value' in descriptor &&
          (holds(target, key, descriptor.value) || Reflect.defineProperty(target, key, descriptor)),
        deleteProperty(target, key) {
          forget(target, key)
          return Reflect.deleteProperty(target, key)
        },
      })
    fronts.set(storage, made)
    natives.set(made, storage)
    return made
  }

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
  const pass = (): undefined => {}
  patch(Storage.prototype, 'getItem key', pass)
  patch(Storage.prototype, 'length', pass, 'get')
  patch<Storage>(Storage.prototype, 'setItem removeItem clear', (self, args) => {
    if (args.length > 1) return holds(self, args[0], args[1]) ? nothing : undefined
    return forget(self, ...args)
  })
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
