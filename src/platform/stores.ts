import { attempt } from './attempt'
import type { Stores } from './types'

/** The stores of this page. Used when something is to be erased, and loaded then. */
export const createStores = (): Stores => {
  const of = (area: 'local' | 'session'): Storage | undefined =>
    attempt(() => (area === 'local' ? localStorage : sessionStorage))

  return {
    keys: (area) => Object.keys(of(area) ?? {}),
    read: (area, key) => of(area)?.getItem(key) ?? undefined,
    remove(area, key) {
      of(area)?.removeItem(key)
    },
    databases: async () => {
      try {
        return (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
      } catch {
        return []
      }
    },
    removeDatabase: (name) =>
      new Promise((done) => {
        const request = attempt(() => indexedDB.deleteDatabase(name))
        const end = (): void => {
          done()
        }
        if (request) request.onsuccess = request.onerror = request.onblocked = end
        else end()
      }),
  }
}
