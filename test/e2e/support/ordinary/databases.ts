import type { Group } from './probe'

/** IndexedDB. */
export const databases: Group = {
  name: 'IndexedDB',
  probes: [
    {
      name: 'how it looks',
      run: () =>
        kit.tell([
          kit.shape(window, 'indexedDB'),
          kit.shape(window, 'IDBFactory'),
          kit.shapes(IDBFactory.prototype),
          indexedDB instanceof IDBFactory,
          indexedDB.constructor === IDBFactory,
          Object.getOwnPropertyNames(indexedDB),
          Object.prototype.toString.call(indexedDB),
          indexedDB === window.indexedDB,
          indexedDB.hasOwnProperty('open'),
        ]),
    },
    {
      name: 'used the wrong way',
      run: () =>
        kit.outcomes(
          () => (indexedDB.open as unknown as () => void)(),
          () => indexedDB.open('own', 0),
          () => indexedDB.open('own', -1),
          () => indexedDB.open('own', 'x' as never),
          () => indexedDB.open('own', 2 ** 60),
          () => indexedDB.open(Symbol('no') as never),
          () => indexedDB.open.call({} as never, 'own'),
          () => (indexedDB.deleteDatabase as unknown as () => void)(),
          () => indexedDB.deleteDatabase.call(undefined as never, 'own'),
          () => indexedDB.databases.call({} as never),
          () => indexedDB.cmp([1], [2]),
          () => indexedDB.cmp({}, 1),
          () => kit.nameOf(() => new (indexedDB.open as unknown as new () => unknown)()),
          () => new (IDBFactory as unknown as new () => unknown)(),
        ),
    },
    {
      name: 'open, upgrade, put and get',
      run: async () => {
        const request = indexedDB.open('own_one', 2)
        const log = kit.watch(
          request,
          ['upgradeneeded', 'success', 'error', 'blocked'],
          (event) => [
            event.constructor.name,
            event instanceof IDBVersionChangeEvent && [event.oldVersion, event.newVersion],
            event.target === request,
          ],
        )
        request.onupgradeneeded = () => {
          const store = request.result.createObjectStore('items', { keyPath: 'id' })
          store.createIndex('by name', 'name')
          log.push(request.transaction?.mode, request.readyState)
        }
        const succeeded = kit.next(request, 'success')
        // Apart: the first event may come before the last of it is known.
        const before = [
          request instanceof IDBOpenDBRequest,
          request.constructor === IDBOpenDBRequest,
          request.readyState,
          request.source,
          request.transaction,
          await kit.outcome(() => request.result),
        ]
        await succeeded
        const db = request.result
        const change = db.transaction('items', 'readwrite')
        const done = kit.next(change, 'complete')
        change
          .objectStore('items')
          .put({ id: 1, name: 'a', at: new Date(0), bytes: new Uint8Array([1]) })
        change.objectStore('items').add({ id: 2, name: 'b' })
        await done
        const read = db.transaction('items').objectStore('items')
        const one = read.get(1)
        const all = read.index('by name').getAllKeys()
        await kit.next(all, 'success')
        log.push(one.result, all.result, db.name, db.version, [...db.objectStoreNames])
        log.push(await kit.outcome(() => db.transaction('none')))
        db.close()
        log.push(
          ((await indexedDB.databases?.()) ?? []).filter(({ name }) => name?.startsWith('own')),
        )
        const gone = indexedDB.deleteDatabase('own_one')
        // Not whether it was blocked: that depends on when the other has closed.
        kit.watch(gone, ['success', 'upgradeneeded'], () => gone.readyState, log)
        await kit.next(gone, 'success')
        log.push(kit.tell(gone.result), ((await indexedDB.databases?.()) ?? []).length)
        return kit.tell([before, log])
      },
    },
    {
      name: 'versions: lower, higher, and while another has it open',
      run: async () => {
        const open = async (version?: number): Promise<IDBOpenDBRequest> => {
          const request = indexedDB.open('own_two', version)
          await kit.next(request, 'success', 'error')
          return request
        }
        const first = await open(3)
        const log: unknown[] = []
        kit.watch(
          first.result,
          ['versionchange', 'close'],
          (event) => event instanceof IDBVersionChangeEvent && [event.oldVersion, event.newVersion],
          log,
        )
        const lower = await open(1)
        log.push(kit.tell(lower.error), lower.readyState, await kit.outcome(() => lower.result))
        const higher = indexedDB.open('own_two', 4)
        kit.watch(higher, ['blocked', 'upgradeneeded', 'success'], () => undefined, log)
        await kit.next(higher, 'blocked')
        first.result.close()
        await kit.next(higher, 'success')
        const same = await open()
        log.push(same.result.version)
        same.result.onversionchange = () => same.result.close()
        higher.result.onversionchange = () => higher.result.close()
        const gone = indexedDB.deleteDatabase('own_two')
        await kit.next(gone, 'success')
        return log
      },
    },
    {
      name: 'an upgrade that fails',
      run: async () => {
        const request = indexedDB.open('own_three', 1)
        const log = kit.watch(request, ['upgradeneeded', 'success', 'error'])
        request.onupgradeneeded = () => request.transaction?.abort()
        await kit.next(request, 'error')
        log.push(kit.tell(request.error))
        await kit.next(indexedDB.deleteDatabase('own_three'), 'success')
        return log
      },
    },
    {
      name: 'handlers set later, and several at once',
      run: async () => {
        const log: unknown[] = []
        const requests = ['own_a', 'own_b', 'own_c'].map((name) => indexedDB.open(name))
        requests.forEach((it, i) => {
          it.onsuccess = function (event) {
            log.push([i, this === it, event.target === it])
          }
        })
        await Promise.resolve()
        await Promise.all(requests.map((it) => kit.next(it, 'success')))
        for (const { result } of requests) {
          result.close()
          await kit.next(indexedDB.deleteDatabase(result.name), 'success')
        }
        return log.sort()
      },
    },
    {
      name: 'a name that changes when it is read again',
      differs: 'is asked for its text twice',
      run: async () => {
        let count = 0
        const own = indexedDB.open({ toString: () => `own_${++count}` } as never)
        await kit.next(own, 'success')
        const { name } = own.result
        own.result.close()
        await kit.next(indexedDB.deleteDatabase(name), 'success')
        return [name, count]
      },
    },
    {
      name: 'in a frame, and with an object as a name',
      run: async () => {
        const frame = await kit.frame()
        const inside = frame.contentWindow as Window & typeof globalThis
        const request = inside.indexedDB.open({ toString: () => 'own_1' } as never)
        await kit.next(request, 'success')
        const own = indexedDB.open({ toString: () => 'own_2' } as never)
        await kit.next(own, 'success')
        const names = [request.result.name, own.result.name]
        request.result.close()
        own.result.close()
        for (const name of names) await kit.next(indexedDB.deleteDatabase(name), 'success')
        return [names, request instanceof inside.IDBOpenDBRequest]
      },
    },
  ],
}
