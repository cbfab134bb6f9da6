import type { Guard } from '../guard'
import { nothing } from '../patch'

/**
 * Nobody in a page sees what a worker sends. Clients make theirs of a text, as a `blob:`, and tell it by a
 * message where to send. Until the service is granted, such a message is lost; a worker that has got one
 * is ended when the service is withdrawn.
 */
export const guardWorkers: Guard = (realm, { patch }, { config, gatekeeper, heldWrites }) => {
  /** Workers made of a text that have not been told an address yet. */
  const made = new WeakSet()
  patch(realm, 'Worker', (_, args, native) => {
    if (!String(args[0]).startsWith('blob:')) return undefined
    return () => {
      const worker = Reflect.construct(native, args) as object
      made.add(worker)
      return worker
    }
  })
  patch<Worker>(realm.Worker.prototype, 'postMessage', (self, [message]) => {
    // Lists and buffers are data, and long.
    if (made.has(self) && Object.getPrototypeOf(message) === realm.Object.prototype)
      for (const value of Object.values(message as object)) {
        if (!/^https?:/.test(value as string)) continue
        if (gatekeeper.refusesRequest(value)) return nothing
        const { services } = gatekeeper.ownersOf(value)
        if (!services.length || config.gates.network !== 'enforce') continue
        made.delete(self)
        // Who lets go of a worker lets it end: it must not be kept for this.
        const worker = new WeakRef(self)
        heldWrites.keepOpen(services, () => worker.deref()?.terminate())
      }
    return undefined
  })
}
