import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guardWebStorage } from '../../../../src/gates/storage/webStorage'
import type { Realm } from '../../../../src/platform/types'
import type { GateOptions } from '../../../../src/policy/types'
import { serviceOf } from '../../support/config'
import { createRealm, guardWith, STATS } from '../../support/realm'
import type { GuardBench } from '../../support/realm'

let bench: GuardBench
/** What stands behind the guard. */
let real: { readonly local: Storage; readonly session: Storage }
let local: Storage
let session: Storage

const here = createRealm()
const make = (gates: Partial<GateOptions> = {}, realm: Realm = here): void => {
  realm.localStorage.clear()
  realm.sessionStorage.clear()
  real = { local: realm.localStorage, session: realm.sessionStorage }
  bench = guardWith([guardWebStorage], {
    realm,
    gates,
    change(draft) {
      draft.policy.services!.push(
        serviceOf('counter', 'analytics', {
          storage: [
            { area: 'local', key: '7', description: 'x' },
            { area: 'local', key: 'length', description: 'x' },
          ],
        }),
      )
    },
  })
  local = realm.localStorage
  session = realm.sessionStorage
}

beforeEach(() => {
  make()
})
afterEach(() => {
  bench.undo()
})

/** Every way in which a script stores something. */
const WAYS: readonly (readonly [string, (key: string, value: string) => void])[] = [
  [
    'setItem',
    (key, value) => {
      local.setItem(key, value)
    },
  ],
  [
    'a property',
    (key, value) => {
      Reflect.set(local, key, value)
    },
  ],
  [
    'Object.assign',
    (key, value) => {
      Object.assign(local, { [key]: value })
    },
  ],
  [
    'defineProperty',
    (key, value) => {
      Object.defineProperty(local, key, {
        value,
        configurable: true,
        enumerable: true,
        writable: true,
      })
    },
  ],
  [
    'setItem of the prototype',
    (key, value) => {
      bench.realm.Storage.prototype.setItem.call(local, key, value)
    },
  ],
  [
    'setItem on what stands behind',
    (key, value) => {
      bench.realm.Storage.prototype.setItem.call(real.local, key, value)
    },
  ],
  [
    'localStorage of the window',
    (key, value) => {
      bench.realm.localStorage.setItem(key, value)
    },
  ],
]

describe.each(WAYS)('an entry stored by %s', (_, store) => {
  it('is held while its service is not granted, and stored when it is', () => {
    store('pk_1', 'a')
    expect(real.local).toHaveLength(0)
    expect(local.getItem('pk_1')).toBeNull()
    bench.grant('text-size')
    expect(real.local).toHaveLength(0)
    bench.grant(...STATS)
    expect(real.local.getItem('pk_1')).toBe('a')
    expect(bench.lines().slice(0, 2)).toEqual([
      'storage site-stats pk_1 held',
      'storage site-stats pk_1 released',
    ])
  })

  it('is stored at once where its service is granted, or nobody declares it', () => {
    bench.grant(...STATS)
    store('pk_1', 'a')
    store('cart', 'b')
    expect(real.local.getItem('pk_1')).toBe('a')
    expect(real.local.getItem('cart')).toBe('b')
    expect(bench.lines()).toEqual(['storage site-stats pk_1 passed', 'storage  cart passed'])
  })

  it('is held by an index, too', () => {
    store('7', 'a')
    expect(real.local).toHaveLength(0)
    bench.grant('counter')
    expect(real.local.getItem('7')).toBe('a')
  })

  it('is the last one of its key', () => {
    for (const value of ['1', '2', '3']) store('pk_1', value)
    bench.grant(...STATS)
    expect(real.local.getItem('pk_1')).toBe('3')
  })
})

describe('an entry', () => {
  it('belongs to its own area', () => {
    session.setItem('pk_1', 'a')
    local.setItem('theme', 'dark')
    expect(real.session.getItem('pk_1')).toBe('a')
    expect(real.local.getItem('theme')).toBe('dark')
    session.setItem('theme', 'dark')
    expect(real.session.getItem('theme')).toBeNull()
    bench.grant('text-size')
    expect(real.session.getItem('theme')).toBe('dark')
  })

  it('is held as the text it was when it was stored', () => {
    const value = ['a']
    Reflect.set(local, 'pk_1', value)
    value.push('b')
    Reflect.set(local, 'pk_2', undefined)
    bench.grant(...STATS)
    expect(real.local.getItem('pk_1')).toBe('a')
    expect(real.local.getItem('pk_2')).toBe('undefined')
  })

  it('is refused for ever where nobody declares it, if so configured', () => {
    bench.undo()
    make({ undeclared: 'block' })
    local.setItem('cart', 'a')
    bench.grant(...STATS)
    expect(real.local).toHaveLength(0)
    expect(bench.lines()).toEqual(['storage  cart refused'])
  })

  it('is only reported in mode report', () => {
    bench.undo()
    make({ storage: 'report' })
    local.setItem('pk_1', 'a')
    expect(real.local.getItem('pk_1')).toBe('a')
    expect(bench.lines()).toEqual(['storage site-stats pk_1 passed'])
  })

  it('that was there before can be read and removed, and not be changed', () => {
    Reflect.set(real.local, 'pk_1', 'old')
    expect(local.getItem('pk_1')).toBe('old')
    local.setItem('pk_1', 'new')
    expect(local.getItem('pk_1')).toBe('old')
    local.removeItem('pk_1')
    expect(real.local).toHaveLength(0)
  })
})

describe('what is held', () => {
  it('is written down once when it is stored', () => {
    local.setItem('pk_1', 'a')
    bench.grant(...STATS)
    expect(bench.lines()).toEqual([
      'storage site-stats pk_1 held',
      'storage site-stats pk_1 released',
    ])
  })

  const REMOVALS: readonly (readonly [string, (key: string) => void])[] = [
    [
      'removeItem',
      (key) => {
        local.removeItem(key)
      },
    ],
    [
      'delete',
      (key) => {
        Reflect.deleteProperty(local, key)
      },
    ],
    [
      'removeItem of the prototype',
      (key) => {
        bench.realm.Storage.prototype.removeItem.call(real.local, key)
      },
    ],
  ]

  it.each(REMOVALS)('is forgotten by %s, and nothing else is', (_, remove) => {
    local.setItem('pk_1', 'a')
    local.setItem('pk_2', 'b')
    session.setItem('theme', 'dark')
    remove('pk_1')
    bench.grant(...STATS, 'text-size')
    expect(Object.keys(real.local)).toEqual(['pk_2'])
    expect(Object.keys(real.session)).toEqual(['theme'])
  })

  it.each(REMOVALS)('with a longer key is not forgotten by %s', (_, remove) => {
    local.setItem('pk_1', 'a')
    local.setItem('pk_10', 'b')
    remove('pk_1')
    bench.grant(...STATS)
    expect(Object.keys(real.local)).toEqual(['pk_10'])
  })

  it('is forgotten by clear, in its area', () => {
    local.setItem('pk_1', 'a')
    session.setItem('theme', 'dark')
    local.clear()
    bench.grant(...STATS, 'text-size')
    expect(real.local).toHaveLength(0)
    expect(real.session).toHaveLength(1)
  })
})

describe('a guarded storage', () => {
  it('is one and the same, and a storage', () => {
    expect(bench.realm.localStorage).toBe(local)
    expect(local).toBeInstanceOf(bench.realm.Storage)
    expect(Object.prototype.toString.call(local)).toBe('[object Storage]')
    expect(local).not.toBe(session)
  })

  it('reads as a storage does', () => {
    local.setItem('cart', '1')
    local.setItem('count', '2')
    expect(local).toHaveLength(2)
    expect(local.key(0)).toBe('cart')
    expect(local.key(9)).toBeNull()
    expect(local.cart).toBe('1')
    expect(local.count).toBe('2')
    expect(local.nothing).toBeUndefined()
    expect(local.getItem('nothing')).toBeNull()
    expect('cart' in local).toBe(true)
    expect('nothing' in local).toBe(false)
    expect(Object.keys(local)).toEqual(['cart', 'count'])
    expect(Object.assign({}, local)).toEqual({ cart: '1', count: '2' })
    expect(JSON.stringify(local)).toBe('{"cart":"1","count":"2"}')
    expect(Object.entries(local)).toEqual([
      ['cart', '1'],
      ['count', '2'],
    ])
    const seen: string[] = []
    for (const key in local) if (Object.hasOwn(local, key)) seen.push(key)
    expect(seen).toEqual(['cart', 'count'])
  })

  it('is read by functions of the prototype', () => {
    local.setItem('cart', '1')
    const { prototype } = bench.realm.Storage
    for (const each of [local, real.local]) {
      expect(prototype.getItem.call(each, 'cart')).toBe('1')
      expect(prototype.key.call(each, 0)).toBe('cart')
      expect(Reflect.get(prototype, 'length', each)).toBe(1)
    }
  })

  it('removes as a storage does', () => {
    for (const key of ['a', 'b', 'c', 'd']) local.setItem(key, '1')
    local.removeItem('a')
    Reflect.deleteProperty(local, 'b')
    bench.realm.Storage.prototype.removeItem.call(local, 'c')
    expect(Object.keys(real.local)).toEqual(['d'])
    local.clear()
    expect(real.local).toHaveLength(0)
  })

  it('takes a symbol for no entry', () => {
    const key = Symbol('x')
    Reflect.set(local, key, 1)
    expect(bench.lines()).toEqual([])
    expect(real.local).toHaveLength(0)
  })

  it('fails on a wrong this, and on too little, as a storage does', () => {
    const { Storage, TypeError } = bench.realm
    expect(() => {
      Storage.prototype.setItem.call({} as Storage, 'a', 'b')
    }).toThrow(TypeError)
    expect(() => Reflect.apply(local.setItem, local, ['a']) as unknown).toThrow(TypeError)
  })

  it('fails as the browser does where it is full', () => {
    bench.undo()
    const realm = createRealm()
    const { localStorage: behind } = realm
    // In a browser no function of a storage works on a proxy.
    realm.Storage.prototype.setItem = function () {
      if (this !== behind) throw new realm.TypeError('Illegal invocation')
      throw new realm.DOMException('full', 'QuotaExceededError')
    }
    make({}, realm)
    expect(() => {
      local.setItem('cart', 'a')
    }).toThrow('full')
  })

  it('cannot be had where the browser refuses', () => {
    bench.undo()
    const realm = createRealm()
    Object.defineProperty(realm, 'localStorage', {
      configurable: true,
      get: () => {
        throw new realm.DOMException('blocked', 'SecurityError')
      },
    })
    bench = guardWith([guardWebStorage], { realm })
    expect(() => realm.localStorage).toThrow('blocked')
    expect(() => realm.sessionStorage).not.toThrow()
  })
})

describe('a storage event', () => {
  it('tells the same storage that the window has', () => {
    const { realm } = bench
    const heard = vi.fn<(area: Storage | null) => void>()
    realm.addEventListener('storage', ({ storageArea }) => {
      heard(storageArea)
    })
    realm.dispatchEvent(new realm.StorageEvent('storage', { key: 'a', storageArea: local }))
    realm.dispatchEvent(new realm.StorageEvent('storage', { key: 'a', storageArea: real.session }))
    realm.dispatchEvent(new realm.StorageEvent('storage'))
    expect(heard.mock.calls).toEqual([[local], [session], [null]])
  })

  it('hands out no way round', () => {
    const { realm } = bench
    const { storageArea } = new realm.StorageEvent('storage', { storageArea: local })
    storageArea?.setItem('pk_1', 'a')
    Reflect.set(storageArea ?? {}, 'pk_2', 'a')
    expect(real.local).toHaveLength(0)
  })
})

describe('undo', () => {
  it('gives back the storage, and lets pass who has kept the guarded one', () => {
    const { realm, undo } = bench
    const { setItem } = realm.Storage.prototype
    undo()
    expect(realm.localStorage).toBe(real.local)
    expect(realm.Storage.prototype.setItem).not.toBe(setItem)
    realm.localStorage.setItem('pk_1', 'a')
    expect(real.local.getItem('pk_1')).toBe('a')
  })

  it('leaves the guarded one working for who has kept it', () => {
    bench.undo()
    const realm = createRealm()
    const behind = realm.localStorage
    const { setItem } = realm.Storage.prototype
    realm.Storage.prototype.setItem = function (...entry) {
      if (this !== behind) throw new realm.TypeError('Illegal invocation')
      Reflect.apply(setItem, this, entry)
    }
    make({}, realm)
    bench.undo()
    expect(() => {
      local.setItem('cart', 'a')
    }).not.toThrow()
  })
})
