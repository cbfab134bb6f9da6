import { describe, expect, it } from 'vitest'
import type { StoredItem, StoredKey } from '../../../src/consent/types'
import { listItems, readItem } from '../../../src/stored/inventory'
import type { Stores } from '../../../src/platform/types'
import { configOf, serviceOf } from '../support/config'
import { createPlatform } from '../support/platform'

const storesOf = (
  names: Partial<Record<'local' | 'session' | 'indexeddb', readonly string[]>> = {},
): Stores => ({
  keys: (area) => names[area] ?? [],
  read: (area, key) => (names[area]?.includes(key) ? `${area} ${key}` : undefined),
  remove() {},
  databases: async () => names.indexeddb ?? [],
  removeDatabase: async () => {},
})

const listWith = (
  cookies: readonly string[],
  stores: Stores = storesOf(),
  granted: readonly string[] = [],
  config = configOf(),
): Promise<readonly StoredItem[]> => {
  const platform = createPlatform()
  for (const each of cookies) platform.cookies.serve(each)
  return listItems(config, platform, stores, new Set(granted))
}

const STATS = { service: 'site-stats', purpose: 'analytics' }
const NOBODY = { service: undefined, purpose: undefined, granted: false }

describe('listItems', () => {
  it('lists nothing where nothing is stored', async () => {
    expect(await listWith([])).toEqual([])
  })

  it('lists everything with its owner, and whether it may be there', async () => {
    const stores = storesOf({ local: ['pk_1'], session: ['theme'], indexeddb: ['pk-queue'] })
    expect(await listWith(['_pk_id.1=a; path=/'], stores, ['text-size'])).toEqual([
      { area: 'cookie', name: '_pk_id.1', ...STATS, granted: false },
      { area: 'local', name: 'pk_1', ...STATS, granted: false },
      {
        area: 'session',
        name: 'theme',
        service: 'text-size',
        purpose: 'preferences',
        granted: true,
      },
      { area: 'indexeddb', name: 'pk-queue', ...STATS, granted: false },
    ])
  })

  it('knows what is its own in the local storage, whatever a pattern says', async () => {
    const config = configOf((draft) => {
      draft.policy.services!.push(
        serviceOf('greedy', 'analytics', {
          storage: [{ area: 'local', key: 'sek*', description: 'All' }],
        }),
      )
    })
    const stores = storesOf({ local: ['sekisho', 'sekisho~abc'], session: ['sekisho~abc'] })
    const own = { service: undefined, purpose: undefined, granted: true }
    expect(await listWith([], stores, [], config)).toEqual([
      { area: 'local', name: 'sekisho', ...own },
      { area: 'local', name: 'sekisho~abc', ...own },
      { area: 'session', name: 'sekisho~abc', ...NOBODY },
    ])
  })

  it('lists what nobody declares', async () => {
    const stores = storesOf({ local: ['cart'], indexeddb: ['cart'] })
    expect(await listWith(['cart=1; path=/'], stores, ['site-stats'])).toEqual([
      { area: 'cookie', name: 'cart', ...NOBODY },
      { area: 'local', name: 'cart', ...NOBODY },
      { area: 'indexeddb', name: 'cart', ...NOBODY },
    ])
  })

  it('lists a name once, however many cookies have it', async () => {
    const listed = await listWith([
      '_pk_id.1=a; path=/',
      '_pk_id.1=b; path=/; domain=shiomi.example',
    ])
    expect(listed).toHaveLength(1)
  })

  it('grants what belongs to several only where all are granted', async () => {
    const config = configOf((draft) => {
      draft.policy.services!.push(
        serviceOf('second', 'embeds', {
          cookies: [{ name: '_pk_id.1', duration: 'P1D', description: 'x' }],
        }),
      )
    })
    const grantedBy = async (...ids: readonly string[]): Promise<boolean | undefined> =>
      (await listWith(['_pk_id.1=a; path=/'], storesOf(), ids, config))[0]?.granted
    expect(await grantedBy('site-stats')).toBe(false)
    expect(await grantedBy('site-stats', 'second')).toBe(true)
  })

  it('lists the consent cookie as one that may be there, though nobody declares it', async () => {
    expect(await listWith(['sekisho=1; path=/'])).toEqual([
      { area: 'cookie', name: 'sekisho', ...NOBODY, granted: true },
    ])
  })

  it('lists a cookie without a name by its text', async () => {
    expect(await listWith(['alone; path=/'])).toMatchObject([{ name: 'alone', service: undefined }])
  })

  it('lists no cookie that no script sees', async () => {
    expect(await listWith(['sid=1; path=/; httponly'])).toEqual([])
  })
})

describe('readItem', () => {
  const read = (item: StoredKey, cookies: readonly string[] = []): readonly string[] => {
    const platform = createPlatform({ url: 'https://www.shiomi.example/shop/' })
    for (const each of cookies) platform.cookies.serve(each)
    const stores = storesOf({ local: ['a', 'sekisho~a'], session: ['a'], indexeddb: ['a'] })
    return readItem(platform, stores, item)
  }

  it('reads a cookie as it is, and no other', () => {
    const cookies = ['a=<b>=1 %41; path=/', 'b=2; path=/', 'aa=3; path=/']
    expect(read({ area: 'cookie', name: 'a' }, cookies)).toEqual(['<b>=1 %41'])
  })

  it('reads each of several cookies by one name', () => {
    const cookies = ['a=1; path=/', 'a=2; path=/shop']
    expect([...read({ area: 'cookie', name: 'a' }, cookies)].sort()).toEqual(['1', '2'])
  })

  it('reads entries of their own area', () => {
    expect(read({ area: 'local', name: 'a' })).toEqual(['local a'])
    expect(read({ area: 'session', name: 'a' })).toEqual(['session a'])
    expect(read({ area: 'local', name: 'sekisho~a' })).toEqual(['local sekisho~a'])
  })

  it('reads nothing of what is gone, of a database, of a cookie no script sees', () => {
    expect(read({ area: 'cookie', name: 'a' })).toEqual([])
    expect(read({ area: 'local', name: 'b' })).toEqual([])
    expect(read({ area: 'indexeddb', name: 'a' })).toEqual([])
    expect(read({ area: 'cookie', name: 'sid' }, ['sid=1; path=/; httponly'])).toEqual([])
  })
})
