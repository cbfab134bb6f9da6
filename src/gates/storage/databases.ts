import type { Realm } from '../../platform/types'
import { storageOwners } from '../../policy/match'
import type { Service } from '../../policy/types'
import type { Guard, GuardPort } from '../guard'
import type { Patcher } from '../patch'
import { holds } from './holds'
import { createStandIn } from '../standIn'

const TYPES = ['success', 'error', 'blocked', 'upgradeneeded'] as const

/** Follows a request that was let through, to close its connection when the services are withdrawn. */
type Follow = (request: IDBOpenDBRequest, services: readonly Service[]) => IDBOpenDBRequest

const createFollow = (
  { Event, IDBDatabase }: Realm,
  { patch }: Patcher,
  { config, gatekeeper, heldWrites }: GuardPort,
): Follow => {
  const closed = new WeakMap<object, () => void>()
  patch<object>(IDBDatabase.prototype, 'close', (self) => void closed.get(self)?.())
  return (request, services) => {
    if (services.length && config.gates.storage === 'enforce')
      request.addEventListener('success', () => {
        // Who forgets a connection closes it: it must not be kept for this.
        const connection = new WeakRef(request.result)
        const end = (): void => {
          const open = connection.deref()
          open?.close()
          // As when the browser closes it. Who opens it again waits.
          open?.dispatchEvent(new Event('close'))
        }
        const isWithdrawn = services.some((each) => gatekeeper.ungranted().includes(each))
        if (isWithdrawn) end()
        else closed.set(request.result, heldWrites.keepOpen(services, end))
      })
    return request
  }
}

/**
 * Holds the opening of databases, until their services are granted. The request waits meanwhile, as it
 * would for another tab to close the database. What was opened is closed on withdrawal: it could be
 * written to, and would keep the database from being deleted.
 */
export const guardDatabases: Guard = (realm, patcher, port) => {
  const follow = createFollow(realm, patcher, port)
  const { IDBFactory, IDBOpenDBRequest, IDBVersionChangeEvent } = realm

  /** A request of the page's, and what makes it begin. */
  const createRequest = (open: () => IDBOpenDBRequest): readonly [EventTarget, () => void] => {
    let real: IDBOpenDBRequest | undefined
    const request = createStandIn(realm, IDBOpenDBRequest, TYPES, {
      get readyState() {
        return real ? real.readyState : 'pending'
      },
      get transaction() {
        return real ? real.transaction : null
      },
      get source() {
        return real ? real.source : null
      },
      get result() {
        return real ? real.result : null
      },
      get error() {
        return real ? real.error : null
      },
    })
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

  patcher.patch<IDBFactory>(IDBFactory.prototype, 'open', (self, args, native) => {
    const name = String(args[0])
    const services = storageOwners(port.config.policy, 'indexeddb', name)
    const open = (): IDBOpenDBRequest =>
      follow(Reflect.apply(native, self, args as never) as IDBOpenDBRequest, services)
    const [request, write] = createRequest(open)
    // Each request is one of its own.
    const key = `indexeddb ${name} ${count++}`
    if (!holds(port, key, { gate: 'storage', services, what: name, write })) return open
    return () => request
  })
  let count = 0
}
