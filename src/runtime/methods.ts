import { refusableOf } from '../consent/rules'
import type { Consent } from '../consent/types'
import type { Rooms } from './rooms'

/** What the page gets: the members of its consent, but for those that never change. */
export const methodsOf = (rooms: Rooms, consent: Consent): Omit<Consent, 'version' | 'policy'> => {
  const { config, store, grants, gates, choices, stored, surfaces, documents } = rooms
  return {
    get status() {
      return store.now.status
    },
    get decision() {
      return store.now.decision
    },
    get gpc() {
      return store.now.gpc
    },
    get persistent() {
      return rooms.decisions.isPersistent()
    },
    has: grants.has,
    when: grants.when,
    update: choices.update,
    acceptAll: choices.acceptAll,
    rejectAll: choices.rejectAll,
    reset(event) {
      const report = consent.erase()
      rooms.whenActive(() => {
        choices.withdraw(event)
        surfaces.ask()
      })
      return report
    },
    erase: (what = refusableOf(config)) => stored.erase(what),
    on: rooms.events.on,
    show: surfaces.show,
    hide: surfaces.hide,
    scan(from) {
      gates.scan(from)
      documents.fill(from)
    },
    receipt: rooms.recorder.receipt,
    inventory: stored.inventory,
    valuesOf: stored.valuesOf,
    ledger() {
      rooms.leaks.find()
      return gates.ledger()
    },
    destroy() {
      rooms.end.abort()
      gates.stop()
      rooms.announcer.unmark()
      surfaces.destroy()
      documents.destroy()
    },
  }
}
