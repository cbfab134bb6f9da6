import { attempt } from './attempt'
import type { Stores } from './types'

/**
 * Milliseconds to wait for a database. Behind a deletion that waits for a connection to be closed, all
 * requests wait, and no event says so.
 */
const PATIENCE = 2000

/** Resolves as the promise does, or with another value when that takes too long. Never rejects. */
const settle = <T>(promise: Promise<T> | undefined, otherwise: () => T): Promise<T> =>
  new Promise((done) => {
    const giveUp = (): void => {
      done(otherwise())
    }
    setTimeout(giveUp, PATIENCE)
    if (promise) promise.then(done, giveUp)
    else giveUp()
  })

/** The stores of this page. Used when something is to be erased, and loaded then. */
export const createStores = (): Stores => {
  const of = (area: 'local' | 'session'): Storage | undefined =>
    attempt(() => (area === 'local' ? localStorage : sessionStorage))

  /** The last names that the browser has told. */
  let names: readonly string[] = []

  return {
    keys: (area) => Object.keys(of(area) ?? {}),
    read: (area, key) => of(area)?.getItem(key) ?? undefined,
    remove(area, key) {
      of(area)?.removeItem(key)
    },
    async databases() {
      const found = attempt(() => indexedDB.databases())
      // What cannot be asked again counts as still there.
      names = await settle(
        found?.then((all) => all.flatMap(({ name }) => name ?? [])),
        () => names,
      )
      return names
    },
    removeDatabase(name) {
      const request = attempt(() => indexedDB.deleteDatabase(name))
      return settle(
        request &&
          new Promise<void>((done) => {
            request.onsuccess =
              request.onerror =
              request.onblocked =
                () => {
                  done()
                }
          }),
        () => {},
      )
    },
  }
}
