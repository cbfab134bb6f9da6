import { describe, expect, it } from 'vitest'
import type { StoredItem } from '../../../src/consent/types'
import { listItems } from '../../../src/gates/stock'
import type { Stores } from '../../../src/platform/types'
import { configOf, serviceOf } from '../support/config'
import { createPlatform } from '../support/platform'

const storesOf = (
  names: Partial<Record<'local' | 'session' | 'indexeddb', readonly string[]>> = {},
): Stores => ({
  keys: (area) => names[area] ?? [],
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
