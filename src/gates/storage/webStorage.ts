import { storageOwners } from '../../policy/match'
import type { Realm } from '../../platform/types'
import type { Guard, GuardPort } from '../guard'
import { afterwards, nothing } from '../patch'
import type { Patcher } from '../patch'
import { holds } from './holds'

type Name = 'local' | 'session'

/** Holds what scripts store, by the area it goes to. */
interface Holder {
  /** Names the area of a storage. Storages of other realms are guarded there. */
  name(storage: Storage, area: Name): void
  /** Holds an entry that is about to be written; answers whether it does. */
  hold(storage: Storage, key: unknown, value: unknown): boolean
  /** Forgets a held entry, or all of a storage. */
  forget(storage: Storage, ...key: readonly unknown[]): undefined
}

const createHolder = ({ Storage }: Realm, port: GuardPort): Holder => {
  const { setItem } = Storage.prototype
  const names = new WeakMap<Storage, Name>()
  return {
    name: (storage, area) => void names.set(storage, area),
    hold(storage, key, value) {
      const area = names.get(storage)
      // A symbol is no entry.
      if (!area || typeof key === 'symbol') return false
      const what = String(key)
      const services = storageOwners(port.config.policy, area, what)
      let text = ''
      const write = (): void => {
        setItem.call(storage, what, text)
      }
      const isHeld = holds(port, `${area} ${what}`, { gate: 'storage', services, what, write })
      // Now, for it may be another when it is written; and not where the browser asks for it as well.
      if (isHeld) text = String(value)
      return isHeld
    },
    forget(storage, ...key) {
      port.heldWrites.forget(`${names.get(storage)} ${key.map(String).join('')}`, !key.length)
    },
  }
}

/** The proxy in front of a storage, so that `localStorage.key = value` is seen. */
const createFront = (
  { Proxy }: Realm,
  { hold, forget }: Holder,
  { natives, signal }: GuardPort,
): ((storage: Storage) => Storage) => {
  const fronts = new WeakMap<Storage, Storage>()
  const nativeOf = (it: unknown): unknown => natives.get(it as object) ?? it

  const handler: ProxyHandler<Storage> = {
    get(target, key, self) {
      // An object that inherits from a storage is none.
      const found = Reflect.get(target, key, nativeOf(self)) as unknown
      // Who has kept the proxy has to go on with it at the end, when nothing else stands in front.
      return signal.aborted && typeof found === 'function' ? (found.bind(target) as unknown) : found
    },
    set: (target, key, value, self) =>
      (nativeOf(self) === target && hold(target, key, value)) ||
      Reflect.set(target, key, value, nativeOf(self)),
    defineProperty: (target, key, descriptor) =>
      // An accessor is refused, by the browser too, which Chromium says only to itself.
      'value' in descriptor &&
      (hold(target, key, descriptor.value) || Reflect.defineProperty(target, key, descriptor)),
    deleteProperty(target, key) {
      forget(target, key)
      return Reflect.deleteProperty(target, key)
    },
  }
  return (storage) => {
    const front = fronts.get(storage) ?? new Proxy(storage, handler)
    fronts.set(storage, front)
    natives.set(front, storage)
    return front
  }
}

/** Events that name a storage get and give the proxy. */
const guardEvents = (
  realm: Realm,
  { patch }: Patcher,
  front: (storage: Storage) => Storage,
  { natives }: GuardPort,
): void => {
  patch(
    realm.StorageEvent.prototype,
    'storageArea',
    afterwards((storage: Storage | null) => storage && front(storage)),
    'get',
  )
  patch(realm, 'StorageEvent', (_, args) => {
    const init = args[1] as StorageEventInit | undefined
    const storage = init?.storageArea
    if (storage) args[1] = { ...init, storageArea: natives.get(storage) ?? storage }
    return undefined
  })
}

/**
 * Holds what a script stores, until its service is granted.
 *
 * `localStorage.key = value` calls no function that could be patched, so a proxy stands in front of the
 * storage itself; all that the browser does with a storage gets what is behind it.
 */
export const guardWebStorage: Guard = (realm, patcher, port) => {
  const { Storage } = realm
  const { patch } = patcher
  const holder = createHolder(realm, port)
  const front = createFront(realm, holder, port)

  for (const area of ['local', 'session'] as const)
    patch(
      realm,
      `${area}Storage`,
      afterwards((storage: Storage) => {
        holder.name(storage, area)
        return front(storage)
      }),
      'get',
    )
  // Called on the proxy, these get what is behind it.
  patch(Storage.prototype, 'getItem key', () => undefined)
  patch(Storage.prototype, 'length', () => undefined, 'get')
  patch<Storage>(Storage.prototype, 'setItem removeItem clear', (self, args) => {
    if (args.length > 1) return holder.hold(self, args[0], args[1]) ? nothing : undefined
    return holder.forget(self, ...args)
  })
  guardEvents(realm, patcher, front, port)
}
