// Sees what a page keeps in the storage of its origin, by the DevTools protocol.
import type { CDPSession } from 'puppeteer-core'
import type { SeenEntry } from '../observation'

/** An entry that the page has written. */
export interface WrittenEntry {
  readonly origin: string
  readonly area: SeenEntry['area']
  readonly key: string
}

/** Follows the storage of a tab. */
export interface StorageWatch {
  /** What was written since the last call, also what the page has taken away again. */
  take(): readonly WrittenEntry[]
  /** All that is there now. Past what stands in front of the functions of the page. */
  read(origin: string): Promise<readonly Omit<SeenEntry, 'page'>[]>
}

const readArea = (
  session: CDPSession,
  origin: string,
  area: 'local' | 'session',
): Promise<readonly Omit<SeenEntry, 'page'>[]> =>
  session
    .send('DOMStorage.getDOMStorageItems', {
      storageId: { securityOrigin: origin, isLocalStorage: area === 'local' },
    })
    .then(
      (found) => found.entries.map(([key = '']) => ({ area, key })),
      () => [],
    )

const readDatabases = (
  session: CDPSession,
  origin: string,
): Promise<readonly Omit<SeenEntry, 'page'>[]> =>
  session.send('IndexedDB.requestDatabaseNames', { securityOrigin: origin }).then(
    ({ databaseNames }) => databaseNames.map((key) => ({ area: 'indexeddb', key })),
    () => [],
  )

/** Begins to follow it. The session needs the domains `DOMStorage` and `IndexedDB`. */
export const watchStorage = (session: CDPSession): StorageWatch => {
  const written: WrittenEntry[] = []
  session.on('DOMStorage.domStorageItemAdded', ({ storageId, key }) => {
    const origin = (storageId.securityOrigin ?? storageId.storageKey ?? '').replace(/\/$/, '')
    written.push({ origin, area: storageId.isLocalStorage ? 'local' : 'session', key })
  })
  return {
    take: () => written.splice(0),
    async read(origin) {
      const entries = await Promise.all([
        readArea(session, origin, 'local'),
        readArea(session, origin, 'session'),
      ])
      return [...entries.flat(), ...(await readDatabases(session, origin))]
    },
  }
}
