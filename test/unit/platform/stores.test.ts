import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStores } from '../../../src/platform/stores'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  localStorage.clear()
  sessionStorage.clear()
})

/** IndexedDB as far as it is used; the request ends with one of its events. */
const databasesOf = (
  names: (string | undefined)[],
  end: 'onsuccess' | 'onerror' | 'onblocked',
): { deleted: string[] } => {
  const deleted: string[] = []
  vi.stubGlobal('indexedDB', {
    databases: async () => names.map((name) => ({ name, version: 1 })),
    deleteDatabase(name: string) {
      deleted.push(name)
      const request: Partial<Record<typeof end, () => void>> = {}
      queueMicrotask(() => request[end]?.())
      return request
    },
  })
  return { deleted }
}

describe('createStores', () => {
  it('lists and removes the keys of each area', () => {
    localStorage.setItem('a', '1')
    localStorage.setItem('b', '1')
    sessionStorage.setItem('a', '1')
    const stores = createStores()
    expect(stores.keys('local')).toEqual(['a', 'b'])
    expect(stores.keys('session')).toEqual(['a'])
    stores.remove('local', 'a')
    expect(stores.keys('local')).toEqual(['b'])
    expect(stores.keys('session')).toEqual(['a'])
    stores.remove('session', 'missing')
    expect(stores.keys('session')).toEqual(['a'])
  })

  it('reads what is there', () => {
    localStorage.setItem('a', '')
    sessionStorage.setItem('a', '2')
    const stores = createStores()
    expect(stores.read('local', 'a')).toBe('')
    expect(stores.read('session', 'a')).toBe('2')
    expect(stores.read('local', 'length')).toBeUndefined()
  })

  it('finds nothing where the browser refuses', () => {
    const refuse = (): never => {
      throw new DOMException('blocked', 'SecurityError')
    }
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(refuse)
    vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(refuse)
    const stores = createStores()
    expect(stores.keys('local')).toEqual([])
    expect(stores.keys('session')).toEqual([])
    expect(stores.read('local', 'a')).toBeUndefined()
    expect(() => {
      stores.remove('local', 'a')
    }).not.toThrow()
  })

  it('lists databases that have a name', async () => {
    databasesOf(['pk-queue', undefined, 'cart'], 'onsuccess')
    expect(await createStores().databases()).toEqual(['pk-queue', 'cart'])
  })

  it('lists none where the browser does not tell', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await createStores().databases()).toEqual([])
    vi.stubGlobal('indexedDB', {})
    expect(await createStores().databases()).toEqual([])
    vi.stubGlobal('indexedDB', { databases: () => Promise.reject(new Error('refused')) })
    expect(await createStores().databases()).toEqual([])
  })

  it.each(['onsuccess', 'onerror', 'onblocked'] as const)(
    'removes a database, and ends %s',
    async (end) => {
      const { deleted } = databasesOf([], end)
      await createStores().removeDatabase('pk-queue')
      expect(deleted).toEqual(['pk-queue'])
    },
  )

  it('ends also where the browser never answers, and takes what it told last for still there', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    let isStuck = false
    vi.stubGlobal('indexedDB', {
      databases: () => (isStuck ? new Promise(() => {}) : Promise.resolve([{ name: 'pk-queue' }])),
      // Another deletion is ahead of this one.
      deleteDatabase: () => ({}),
    })
    const stores = createStores()
    expect(await stores.databases()).toEqual(['pk-queue'])
    const removed = stores.removeDatabase('pk-queue')
    await vi.advanceTimersByTimeAsync(2000)
    await removed
    isStuck = true
    const names = stores.databases()
    await vi.advanceTimersByTimeAsync(2000)
    expect(await names).toEqual(['pk-queue'])
    vi.useRealTimers()
  })

  it('ends where there are no databases', async () => {
    vi.stubGlobal('indexedDB', undefined)
    await expect(createStores().removeDatabase('pk-queue')).resolves.toBeUndefined()
  })
})
