import { storageOwners } from '../policy/match'
import type { Guard } from './guard'

const TYPES = ['success', 'error', 'blocked', 'upgradeneeded'] as const

/**
 * Holds the opening of databases, until their services are granted. The request waits meanwhile, as it
 * would for another tab to close the database.
 */
export const guardDatabases: Guard = (realm, { patch }, { keeper, config }) => {
  const { IDBFactory, IDBOpenDBRequest, IDBVersionChangeEvent, EventTarget } = realm

  /** A request of the page's, and what makes it begin. */
  const createRequest = (open: () => IDBOpenDBRequest): readonly [EventTarget, () => void] => {
    let real: IDBOpenDBRequest | undefined
    const request = Reflect.construct<[], EventTarget>(EventTarget, [], IDBOpenDBRequest)
    const own = (name: string, what: PropertyDescriptor): void => {
      Object.defineProperty(request, name, { configurable: true, ...what })
    }
    for (const name of ['readyState', 'transaction', 'source', 'result', 'error'] as const)
      own(name, { get: () => (real ? real[name] : name === 'readyState' ? 'pending' : null) })
    for (const type of TYPES) {
      own(`on${type}`, { value: null, writable: true })
      request.addEventListener(type, (event) => {
        ;(Reflect.get(request, `on${type}`) as EventListener | null)?.call(request, event)
      })
    }
    return [
      request,
      () => {
        real = open()
        for (const type of TYPES)
          real.addEventListener(type, (event) => {
            request.dispatchEvent(new IDBVersionChangeEvent(type, event))
          })
      },
    ]
  }

  patch<IDBFactory>(IDBFactory.prototype, 'open', (self, args, native) => {
    const name = String(args[0])
    const services = storageOwners(config.policy, 'indexeddb', name)
    if (!keeper.stops('storage', services, name, 'held')) return undefined
    const [request, begin] = createRequest(
      () => Reflect.apply(native, self, args as never) as IDBOpenDBRequest,
    )
    // Each request is one of its own.
    if (services.length)
      keeper.hold(`indexeddb ${name} ${count++}`, 'storage', services, name, begin)
    return () => request
  })
  let count = 0
}
