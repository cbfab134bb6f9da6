import { describe, expect, it } from 'vitest'
import { eraseItems } from '../../../src/stored/eraseItems'
import type { EraseReport, StoredKey } from '../../../src/consent/types'
import type { Stores } from '../../../src/platform/types'
import type { Config, Service } from '../../../src/policy/types'
import { configOf, serviceOf } from '../support/config'
import { createPlatform } from '../support/platform'
import type { FakeOptions, FakePlatform } from '../support/platform'

interface FakeStores extends Stores {
  readonly local: Set<string>
  readonly session: Set<string>
  readonly indexeddb: Set<string>
}

/** Stores that keep these names for ever, if told so. */
const storesOf = (
  names: Partial<Record<'local' | 'session' | 'indexeddb', readonly string[]>>,
  kept: readonly string[] = [],
): FakeStores => {
  const held = {
    local: new Set(names.local),
    session: new Set(names.session),
    indexeddb: new Set(names.indexeddb),
  }
  return {
    ...held,
    keys: (area) => [...held[area]],
    read: (area, key) => (held[area].has(key) ? '1' : undefined),
    remove(area, key) {
      if (!kept.includes(key)) held[area].delete(key)
    },
    databases: async () => [...held.indexeddb],
    removeDatabase: async (name) => {
      if (!kept.includes(name)) held.indexeddb.delete(name)
    },
  }
}

const eraseWith = (
  platform: FakePlatform,
  {
    config = configOf(),
    stores = storesOf({}),
    meant = () => true,
    asked = true,
    named,
  }: {
    readonly config?: Config
    readonly stores?: Stores
    readonly meant?: (service: Service) => boolean
    readonly asked?: boolean
    readonly named?: readonly StoredKey[]
  } = {},
): Promise<EraseReport> => eraseItems(config, platform, stores, meant, asked, named)

const only =
  (...ids: readonly string[]) =>
  ({ id }: Service): boolean =>
    ids.includes(id)

const stats = only('site-stats')

const platformWith = (cookies: readonly string[], options: FakeOptions = {}): FakePlatform => {
  const platform = createPlatform(options)
  for (const each of cookies) platform.cookies.serve(each)
  return platform
}

const left = (platform: FakePlatform): readonly string[] =>
  platform.cookies.all().map(({ name }) => name)

describe('eraseItems', () => {
  it.each(['=_pk_id.1', '=_pk_id.1=a'])('erases a cookie without a name: %s', async (text) => {
    const platform = platformWith([`${text}; path=/`, 'free=1; path=/'])
    expect(await eraseWith(platform, { meant: stats })).toMatchObject({
      erased: [{ area: 'cookie', name: '_pk_id.1' }],
    })
    expect(left(platform)).toEqual(['free'])
  })

  it('erases what the services meant have declared, and reports it', async () => {
    const platform = platformWith([
      '_pk_id.1=a; path=/',
      '_pk_ses.1=b; path=/',
      'textsize=l; path=/',
    ])
    expect(await eraseWith(platform, { meant: stats })).toEqual({
      erased: [
        { area: 'cookie', name: '_pk_id.1', service: 'site-stats' },
        { area: 'cookie', name: '_pk_ses.1', service: 'site-stats' },
      ],
      remaining: [],
    })
    expect(left(platform)).toEqual(['textsize'])
  })

  it('has nothing to say where there is nothing', async () => {
    const platform = platformWith([])
    expect(await eraseWith(platform, { meant: stats })).toEqual({ erased: [], remaining: [] })
    expect(platform.cookies.written).toEqual([])
  })

  it.each([
    'path=/',
    'path=/shop',
    'path=/shop/',
    'path=/shop/cart',
    'path=/; domain=www.shiomi.co.jp',
    'path=/; domain=shiomi.co.jp',
    'path=/shop/; domain=shiomi.co.jp',
    'path=/; secure',
    'path=/; secure; samesite=none',
    'path=/; secure; partitioned',
    'path=/shop; domain=shiomi.co.jp; secure; partitioned',
  ])('finds a cookie with %s', async (attributes) => {
    const platform = platformWith([`_pk_id.1=a; max-age=9999; ${attributes}`], {
      url: 'https://www.shiomi.co.jp/shop/cart/items',
    })
    expect(platform.cookies.read()).toContain('_pk_id.1')
    const { erased, remaining } = await eraseWith(platform, { meant: stats })
    expect(erased).toHaveLength(1)
    expect(remaining).toEqual([])
    expect(platform.cookies.all()).toEqual([])
  })

  it('finds all of several by one name, and reports them once', async () => {
    const platform = platformWith(
      ['_pk_id.1=a; path=/', '_pk_id.1=b; path=/; domain=shiomi.co.jp', '_pk_id.1=c; path=/shop'],
      { url: 'https://www.shiomi.co.jp/shop/' },
    )
    expect((await eraseWith(platform, { meant: stats })).erased).toHaveLength(1)
    expect(platform.cookies.all()).toEqual([])
  })

  it.each(['__Secure-stats', '__Host-stats'])('finds a cookie by the name %s', async (name) => {
    const config = configOf((draft) => {
      draft.policy.services![2]!.cookies!.push({ name, duration: 'P1Y', description: 'x' })
    })
    const platform = platformWith([`${name}=a; path=/; secure`])
    const { remaining } = await eraseWith(platform, { config, meant: stats })
    expect(remaining).toEqual([])
    expect(platform.cookies.all()).toEqual([])
  })

  it('erases on http and on an address', async () => {
    for (const url of [
      'http://www.shiomi.example/',
      'http://192.0.2.1/',
      'http://localhost:3000/',
    ]) {
      const platform = platformWith(['_pk_id.1=a; path=/'], { url })
      expect((await eraseWith(platform, { meant: stats })).erased).toHaveLength(1)
      expect(platform.cookies.all()).toEqual([])
    }
  })

  it('says what remains, and why', async () => {
    const platform = platformWith(['_pk_id.1=a; path=/'])
    platform.cookies.remove = () => {}
    expect(await eraseWith(platform, { meant: stats })).toEqual({
      erased: [],
      remaining: [
        {
          area: 'cookie',
          name: '_pk_id.1',
          service: 'site-stats',
          reason: 'path',
        },
      ],
    })
  })

  it('names cookies that only the server can erase', async () => {
    const platform = platformWith(['sid=1; path=/; httponly'])
    expect(await eraseWith(platform, { meant: only('session') })).toEqual({
      erased: [],
      remaining: [
        {
          area: 'cookie',
          name: 'sid',
          service: 'session',
          reason: 'server',
        },
      ],
    })
    expect(left(platform)).toEqual(['sid'])
  })

  it('leaves what nobody declares', async () => {
    const platform = platformWith(['cart=1; path=/', '_pk=1; path=/', 'x_pk_id=1; path=/', 'alone'])
    expect((await eraseWith(platform)).erased).toEqual([])
    expect(platform.cookies.all()).toHaveLength(4)
  })

  it('leaves what a service not meant declares too', async () => {
    const config = configOf((draft) => {
      draft.policy.services!.push(
        serviceOf('second', 'embeds', {
          cookies: [{ name: '_pk_id.2', duration: 'P1D', description: 'x' }],
          storage: [{ area: 'local', key: 'pk_shared', description: 'x' }],
        }),
      )
    })
    const platform = platformWith(['_pk_id.1=a; path=/', '_pk_id.2=a; path=/'])
    const stores = storesOf({ local: ['pk_shared', 'pk_own'] })
    await eraseWith(platform, { config, stores, meant: stats })
    expect(left(platform)).toEqual(['_pk_id.2'])
    expect([...stores.local]).toEqual(['pk_shared'])
    await eraseWith(platform, { config, stores, meant: only('site-stats', 'second') })
    expect(left(platform)).toEqual([])
    expect([...stores.local]).toEqual([])
  })

  it('leaves what is its own in the local storage, whatever a pattern says', async () => {
    const config = configOf((draft) => {
      draft.policy.services!.push(
        serviceOf('greedy', 'analytics', {
          storage: [{ area: 'local', key: 'sek*', description: 'All' }],
        }),
      )
    })
    const stores = storesOf({ local: ['sekisho', 'sekisho~abc', 'sekiyu'] })
    const { erased, remaining } = await eraseWith(createPlatform(), { config, stores })
    expect([...stores.local]).toEqual(['sekisho', 'sekisho~abc'])
    expect(erased.map(({ name }) => name)).toEqual(['sekiyu'])
    expect(remaining.filter(({ area }) => area === 'local')).toEqual([])
  })

  it('leaves the consent cookie, whatever a pattern says', async () => {
    const config = configOf((draft) => {
      draft.policy.services![2]!.cookies!.push({ name: '*', duration: 'P1Y', description: 'x' })
    })
    const platform = platformWith(['sekisho=1; path=/', '_pk_id.1=a; path=/'])
    const { erased, remaining } = await eraseWith(platform, { config, meant: stats })
    expect(erased).toMatchObject([{ name: '_pk_id.1' }])
    expect(remaining).toEqual([])
    expect(left(platform)).toEqual(['sekisho'])
  })

  it('erases entries of storage in their own area', async () => {
    const stores = storesOf({
      local: ['pk_1', 'theme', 'cart'],
      session: ['theme', 'pk_1'],
      indexeddb: ['pk-queue', 'cart'],
    })
    expect(
      await eraseWith(createPlatform(), { stores, meant: only('site-stats', 'text-size') }),
    ).toEqual({
      erased: [
        { area: 'local', name: 'pk_1', service: 'site-stats' },
        { area: 'session', name: 'theme', service: 'text-size' },
        { area: 'indexeddb', name: 'pk-queue', service: 'site-stats' },
      ],
      remaining: [],
    })
    expect([...stores.local]).toEqual(['theme', 'cart'])
    expect([...stores.session]).toEqual(['pk_1'])
    expect([...stores.indexeddb]).toEqual(['cart'])
  })

  it('says what the browser keeps', async () => {
    const stores = storesOf({ local: ['pk_1'], indexeddb: ['pk-queue'] }, ['pk_1', 'pk-queue'])
    expect(await eraseWith(createPlatform(), { stores, meant: stats })).toEqual({
      erased: [],
      remaining: [
        { area: 'local', name: 'pk_1', service: 'site-stats', reason: 'close' },
        { area: 'indexeddb', name: 'pk-queue', service: 'site-stats', reason: 'close' },
      ],
    })
  })

  it('takes a name for a name, however strange', async () => {
    const stores = storesOf({ local: ['pk_', 'pk_*', '__proto__', 'constructor', 'pk_\n'] })
    await eraseWith(createPlatform(), { stores, meant: stats })
    expect([...stores.local]).toEqual(['__proto__', 'constructor'])
  })
})

describe('eraseItems, for items that are named', () => {
  const nothing = only()
  const cookie = (name: string): StoredKey => ({ area: 'cookie', name })

  it('erases them alone, and says whose they were', async () => {
    const platform = platformWith(['_pk_id.1=a; path=/', '_pk_ses.1=b; path=/'])
    const named = [cookie('_pk_id.1')]
    expect(await eraseWith(platform, { meant: nothing, named })).toEqual({
      erased: [{ area: 'cookie', name: '_pk_id.1', service: 'site-stats' }],
      remaining: [],
    })
    expect(left(platform)).toEqual(['_pk_ses.1'])
  })

  it('erases what nobody declares, of each kind', async () => {
    const stores = storesOf({ local: ['cart', 'rest'], session: ['cart'], indexeddb: ['cart'] })
    const platform = platformWith(['cart=1; path=/shop', 'rest=1; path=/'], {
      url: 'https://www.shiomi.example/shop/',
    })
    const named = (['cookie', 'local', 'indexeddb'] as const).map((area) => ({
      area,
      name: 'cart',
    }))
    const { erased, remaining } = await eraseWith(platform, { stores, meant: nothing, named })
    expect(erased).toEqual(named.map((each) => ({ ...each, service: undefined })))
    expect(remaining).toEqual([])
    expect(left(platform)).toEqual(['rest'])
    expect([[...stores.local], [...stores.session], [...stores.indexeddb]]).toEqual([
      ['rest'],
      ['cart'],
      [],
    ])
  })

  it('erases what a service not meant declares too', async () => {
    const config = configOf((draft) => {
      draft.policy.services!.push(
        serviceOf('second', 'embeds', {
          cookies: [{ name: '_pk_id.1', duration: 'P1D', description: 'x' }],
        }),
      )
    })
    const platform = platformWith(['_pk_id.1=a; path=/'])
    await eraseWith(platform, { config, meant: stats, named: [cookie('_pk_id.1')] })
    expect(left(platform)).toEqual([])
  })

  it('leaves the consent cookie and what Sekisho remembers', async () => {
    const platform = platformWith(['sekisho=1; path=/'])
    const stores = storesOf({ local: ['sekisho', 'sekisho~a'] })
    const named: readonly StoredKey[] = [
      cookie('sekisho'),
      { area: 'local', name: 'sekisho' },
      { area: 'local', name: 'sekisho~a' },
    ]
    const report = await eraseWith(platform, { stores, meant: nothing, named })
    expect(report).toEqual({ erased: [], remaining: [] })
    expect(left(platform)).toEqual(['sekisho'])
    expect([...stores.local]).toEqual(['sekisho', 'sekisho~a'])
  })

  it('erases a cookie that has no name', async () => {
    const platform = platformWith(['alone; path=/', 'alone_too=1; path=/'])
    const { erased } = await eraseWith(platform, { meant: nothing, named: [cookie('alone')] })
    expect(erased).toHaveLength(1)
    expect(left(platform)).toEqual(['alone_too'])
  })

  it('says nothing of what is gone already, nor of cookies only a server sees', async () => {
    const platform = platformWith(['sid=1; path=/; httponly'])
    const named = [cookie('_pk_id.1'), cookie('')]
    expect(await eraseWith(platform, { meant: nothing, named })).toEqual({
      erased: [],
      remaining: [],
    })
    expect(platform.cookies.written).toEqual([])
  })

  it('says why one remains', async () => {
    const stores = storesOf({ indexeddb: ['cart'] }, ['cart'])
    const platform = platformWith(['x=1; path=/'])
    platform.cookies.remove = () => {}
    const named: readonly StoredKey[] = [cookie('x'), { area: 'indexeddb', name: 'cart' }]
    expect((await eraseWith(platform, { stores, meant: nothing, named })).remaining).toEqual([
      { area: 'cookie', name: 'x', service: undefined, reason: 'path' },
      { area: 'indexeddb', name: 'cart', service: undefined, reason: 'close' },
    ])
  })
})
