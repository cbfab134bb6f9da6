import type { Group } from './probe'

/** `localStorage` and `sessionStorage`. */
export const storage: Group = {
  name: 'storage',
  probes: [
    {
      name: 'how it looks',
      run: () => [
        kit.shape(window, 'localStorage'),
        kit.shape(window, 'sessionStorage'),
        kit.shape(Window.prototype, 'localStorage'),
        kit.shape(window, 'Storage'),
        kit.shapes(Storage),
        kit.shapes(Storage.prototype),
        kit.shapes(StorageEvent.prototype),
        Object.keys(window).indexOf('localStorage') > 0,
      ],
    },
    {
      name: 'what it is',
      run: () =>
        [localStorage, sessionStorage].map((it, i) =>
          kit.tell([
            it instanceof Storage,
            Object.getPrototypeOf(it) === Storage.prototype,
            it.constructor === Storage,
            Object.prototype.toString.call(it),
            it as unknown as string,
            typeof it,
            it === (i ? window.sessionStorage : window.localStorage),
            it === (i ? self.sessionStorage : globalThis.localStorage),
            Storage.prototype.isPrototypeOf(it),
            Object.isExtensible(it),
            Object.isFrozen(it),
            Object.getOwnPropertyNames(it),
            Reflect.ownKeys(it).length,
            it[Symbol.toStringTag as never],
            Object.prototype.valueOf.call(it) === it,
            it == (it as unknown),
            new Map([[it, 1]]).get(i ? window.sessionStorage : window.localStorage),
          ]),
        ),
    },
    {
      name: 'set, get, remove, clear, key and length',
      run: () =>
        [localStorage, sessionStorage].map((it) => {
          const log: unknown[] = [it.length, it.key(0), it.getItem('own_none')]
          log.push(it.setItem('own_a', '1'), it.setItem('own_b', '日本'), it.setItem('own_a', '2'))
          log.push(it.length, it.getItem('own_a'), it.getItem('own_b'))
          log.push([it.key(0), it.key(1)].sort(), it.key(2), it.key(-1), it.key('x' as never))
          log.push(it.removeItem('own_a'), it.removeItem('own_none'), it.length)
          it.setItem(5 as never, null as never)
          it.setItem(undefined as never, {} as never)
          it.setItem('', '')
          log.push(it.getItem('5'), it.getItem('undefined'), it.getItem(''), it.length)
          log.push(it.clear(), it.length, it.getItem('own_b'))
          return kit.tell(log)
        }),
    },
    {
      name: 'as an object: properties and indexes',
      run: () =>
        [localStorage, sessionStorage].map((storage) => {
          const it = storage as unknown as Record<string, unknown>
          const log: unknown[] = []
          it.own_a = 1
          it['own b'] = undefined
          it[3] = 'three'
          log.push(it.own_a, it['own b'], it['3'], it.own_none, storage.getItem('3'))
          log.push('own_a' in it, 'own_none' in it, 'getItem' in it, 3 in it, 'toString' in it)
          log.push(delete it.own_a, delete it.own_none, 'own_a' in it, storage.length)
          log.push(
            Object.hasOwn(it, 'own b'),
            it.hasOwnProperty('own_none'),
            Object.hasOwn(it, 'length'),
          )
          log.push(kit.shape(storage, 'own b'), kit.shape(storage, 'length'))
          log.push(storage.propertyIsEnumerable('own b'))
          log.push(Reflect.set(it, 'own_c', 'c'), Reflect.deleteProperty(it, 'own_c'))
          log.push(Reflect.has(it, 'own b'), Reflect.get(it, '3'))
          const { own_none, ...rest } = { ...it }
          log.push(own_none, rest, Object.assign({}, it))
          it.own_d ??= 'd'
          it.own_d = `${it.own_d as string}!`
          log.push(it.own_d, storage.getItem('own_d'))
          return kit.tell(log)
        }),
    },
    {
      name: 'as a list: keys, entries, for-in and JSON',
      run: () =>
        [localStorage, sessionStorage].map((it) => {
          it.setItem('own_b', '1')
          it.setItem('own_a', '2')
          it.setItem('7', '3')
          const inside: string[] = []
          for (const key in it) inside.push(key)
          const names = Object.keys(it).sort()
          return kit.tell([
            names,
            Object.values(it).sort(),
            Object.entries(it).sort(),
            Object.getOwnPropertyNames(it).sort(),
            Reflect.ownKeys(it).length,
            inside.sort(),
            JSON.stringify(it, names),
            Array.from({ length: it.length }, (_, i) => it.key(i)).sort(),
            JSON.stringify(Object.keys(it)) ===
              JSON.stringify(Array.from({ length: it.length }, (_, i) => it.key(i))),
            Object.keys(Object.getOwnPropertyDescriptors(it)).sort(),
            Object.entries(it).length,
          ])
        }),
    },
    {
      name: 'keys that are called like its own functions',
      run: () =>
        [localStorage, sessionStorage].map((storage) => {
          const it = storage as unknown as Record<string, unknown>
          const log: unknown[] = []
          for (const key of [
            'getItem',
            'length',
            'key',
            'constructor',
            'toString',
            '__proto__',
            'clear',
          ]) {
            Storage.prototype.setItem.call(storage, key, `own ${key}`)
            log.push([
              Storage.prototype.getItem.call(storage, key),
              typeof it[key],
              Object.hasOwn(it, key),
            ])
            Storage.prototype.removeItem.call(storage, key)
          }
          it.setItem = 'own'
          log.push(typeof it.setItem, storage.length)
          Reflect.deleteProperty(it, 'setItem')
          log.push(typeof it.setItem, storage.length)
          try {
            ;(it as { length: unknown }).length = 5
          } catch (error) {
            log.push(String(error))
          }
          log.push(storage.length, Object.keys(it))
          Storage.prototype.clear.call(storage)
          return kit.tell(log)
        }),
    },
    {
      name: 'property definitions, symbols, prototypes and freezing',
      run: async () => {
        const all: unknown[] = []
        for (const storage of [localStorage, sessionStorage]) {
          const it = storage as unknown as Record<PropertyKey, unknown>
          const symbol = Symbol('own')
          all.push(
            await kit.outcomes(
              () => Object.defineProperty(it, 'own_a', { value: 1 }) === it,
              () => storage.getItem('own_a'),
              () => kit.shape(it, 'own_a'),
              () =>
                kit.nameOf(() =>
                  Object.defineProperty(it, 'own_get', { get: () => 1, configurable: true }),
                ),
              () => storage.getItem('own_get'),
              () => Reflect.defineProperty(it, 'own_b', { value: 'x', writable: false }),
              () => (it[symbol] = 1),
              () => [it[symbol], symbol in it, storage.length, Reflect.ownKeys(it).length],
              () => Reflect.deleteProperty(it, symbol),
              () => kit.nameOf(() => Object.preventExtensions(it)),
              () => Object.isExtensible(it),
              () => Object.setPrototypeOf(it, Storage.prototype) === it,
              () => Object.getOwnPropertyDescriptor(it, 'own_a')?.writable,
              () => Object.create(it).own_a as unknown,
              () => (Object.create(it) as Storage).getItem('own_a'),
              () => (Object.create(it) as Storage).length,
              () => {
                const heir = Object.create(it) as Record<string, unknown>
                heir.own_heir = 1
                return [storage.getItem('own_heir'), Object.keys(heir)]
              },
            ),
          )
          storage.clear()
        }
        return all
      },
    },
    {
      name: 'functions of the prototype',
      run: () => {
        const { setItem, getItem, removeItem, key, clear } = Storage.prototype
        const length = Object.getOwnPropertyDescriptor(Storage.prototype, 'length')
        return kit.outcomes(
          () => setItem.call(localStorage, 'own_a', '1'),
          () => getItem.call(localStorage, 'own_a'),
          () => setItem.call(sessionStorage, 'own_b', '2'),
          () => [localStorage.getItem('own_b'), sessionStorage.getItem('own_b')],
          () => key.call(localStorage, 0),
          () => length?.get?.call(localStorage),
          () => removeItem.call(localStorage, 'own_a'),
          () => clear.call(sessionStorage),
          () => [localStorage.length, sessionStorage.length],
          () => setItem.call({} as never, 'a', 'b'),
          () => getItem.call(undefined as never, 'a'),
          () => removeItem.call(null as never, 'a'),
          () => key.call(Storage.prototype, 0),
          () => clear.call(window as never),
          () => length?.get?.call({}),
          () => Storage.prototype.length,
          () => localStorage.setItem === setItem,
          () => localStorage.getItem === sessionStorage.getItem,
          () => localStorage.hasOwnProperty('setItem'),
          () => kit.nameOf(() => new (setItem as unknown as new () => unknown)()),
          () => new (Storage as unknown as new () => unknown)(),
          () => (Storage as unknown as () => unknown)(),
        )
      },
    },
    {
      name: 'how often arguments are read',
      differs: 'is asked for its text twice',
      run: () => {
        const log: string[] = []
        const spy = (name: string): string =>
          ({
            toString() {
              log.push(name)
              return `own_${name}`
            },
          }) as never
        localStorage.setItem(spy('key'), spy('value'))
        localStorage.getItem(spy('key'))
        localStorage.removeItem(spy('key'))
        ;(localStorage as unknown as Record<string, unknown>)[spy('property')] = spy('text')
        return log
      },
    },
    {
      name: 'wrong arguments',
      run: () =>
        kit.outcomes(
          () => (localStorage.setItem as unknown as () => void)(),
          () => (localStorage.setItem as unknown as (key: string) => void)('a'),
          () => (localStorage.getItem as unknown as () => void)(),
          () => (localStorage.removeItem as unknown as () => void)(),
          () => (localStorage.key as unknown as () => void)(),
          () => localStorage.setItem(Symbol('no') as never, 'x'),
          () => localStorage.setItem('own_x', Symbol('no') as never),
          () => ((localStorage as unknown as Record<string, unknown>).own_y = Symbol('no')),
          () =>
            localStorage.setItem('own_z', {
              toString() {
                throw new RangeError('own')
              },
            } as never),
        ),
    },
    {
      name: 'more than fits',
      run: async () => {
        const all: unknown[] = []
        const big = 'x'.repeat(6 * 1024 * 1024)
        for (const storage of [localStorage, sessionStorage]) {
          all.push(
            await kit.outcomes(
              () => storage.setItem('own_big', big),
              () => ((storage as unknown as Record<string, string>).own_big = big) && 0,
              () => Reflect.set(storage, 'own_big', big),
              () => storage.length,
            ),
          )
          try {
            storage.setItem('own_big', big)
          } catch (error) {
            all.push([
              error instanceof DOMException,
              (error as DOMException).code,
              (error as Error).constructor.name,
              Object.prototype.toString.call(error),
              (error as { quota?: unknown }).quota ?? null,
            ])
          }
        }
        return all
      },
    },
    {
      name: 'what cannot be cloned',
      run: () => {
        localStorage.setItem('own_a', '1')
        return kit.outcomes(
          () => kit.nameOf(() => structuredClone(localStorage)),
          () => kit.nameOf(() => structuredClone({ in: sessionStorage })),
          () => kit.nameOf(() => window.postMessage(localStorage, '*')),
          () => kit.nameOf(() => history.replaceState(localStorage, '')),
          () => kit.nameOf(() => new MessageChannel().port1.postMessage(localStorage)),
          () => kit.nameOf(() => new BroadcastChannel('own').postMessage(localStorage)),
        )
      },
    },
    {
      name: 'storage in an event made the old way',
      differs: 'initStorageEvent()',
      run: () => {
        const event = new StorageEvent('storage')
        return kit.outcome(() => {
          event.initStorageEvent('storage', false, false, 'k', 'o', 'n', 'u', localStorage)
          return [event.key, event.storageArea === localStorage]
        })
      },
    },
    {
      name: 'storage as an argument of the browser',
      run: () =>
        kit.outcomes(
          () =>
            new StorageEvent('storage', { storageArea: localStorage }).storageArea === localStorage,
          () =>
            new StorageEvent('storage', { key: 'a', storageArea: sessionStorage }).storageArea ===
            window.sessionStorage,
          () => new StorageEvent('storage', { storageArea: {} as never }),
          () => {
            let same: unknown
            addEventListener('storage', (event) => (same = event.storageArea === localStorage), {
              once: true,
            })
            dispatchEvent(new StorageEvent('storage', { key: 'own', storageArea: localStorage }))
            return same
          },
        ),
    },
    {
      name: 'assigned and shadowed',
      run: () => {
        const before = window.localStorage
        return kit.outcomes(
          () => {
            ;(window as { localStorage: unknown }).localStorage = 5
            return window.localStorage === before
          },
          () => {
            'use strict'
            ;(window as { localStorage: unknown }).localStorage = 5
          },
          () => {
            const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!
            Object.defineProperty(window, 'localStorage', { value: { own: 1 }, configurable: true })
            const seen = Object.assign({}, localStorage)
            Object.defineProperty(window, 'localStorage', own)
            return [seen, localStorage === before]
          },
          () =>
            Object.getOwnPropertyDescriptor(window, 'localStorage')?.get?.call(window) === before,
          () => Object.getOwnPropertyDescriptor(window, 'localStorage')?.get?.call({}),
          () =>
            Object.getOwnPropertyDescriptor(window, 'localStorage')?.get?.call(undefined) ===
            before,
        )
      },
    },
    {
      name: 'a page that patches the prototype',
      run: () => {
        const log: unknown[] = []
        const { setItem, getItem } = Storage.prototype
        Storage.prototype.setItem = function (key, value) {
          log.push([key, value, this === localStorage, this instanceof Storage])
          setItem.call(this, key, `${value}!`)
        }
        Storage.prototype.getItem = function (key) {
          log.push(['get', key])
          return getItem.call(this, key)
        }
        localStorage.setItem('own_a', '1')
        log.push(localStorage.getItem('own_a'))
        ;(localStorage as unknown as Record<string, string>).own_b = '2'
        Storage.prototype.setItem = setItem
        Storage.prototype.getItem = getItem
        localStorage.setItem('own_c', '3')
        log.push(Object.assign({}, localStorage), localStorage.setItem === setItem)
        Object.assign(Storage.prototype, { ownHelper: () => 'helped' })
        log.push((localStorage as unknown as { ownHelper(): string }).ownHelper())
        log.push('ownHelper' in localStorage, Object.keys(localStorage).length)
        delete (Storage.prototype as { ownHelper?: unknown }).ownHelper
        return log
      },
    },
    {
      name: 'events between frames',
      run: async () => {
        const log: unknown[] = []
        const listener = await kit.frame({ src: '/storage.html' })
        const writer = await kit.frame({ src: '/frame.html' })
        const own: unknown[] = []
        const hear = (event: StorageEvent): void => {
          own.push([
            event.key,
            event.oldValue,
            event.newValue,
            event.storageArea === localStorage,
            event.storageArea instanceof Storage,
            event.storageArea?.constructor === Storage,
          ])
        }
        addEventListener('storage', hear)
        const told = (event: MessageEvent): number => log.push(event.data)
        addEventListener('message', told)
        const steps = [
          () => localStorage.setItem('own_a', '1'),
          () => localStorage.setItem('own_a', '2'),
          () => ((localStorage as unknown as Record<string, string>).own_a = '3'),
          () => delete (localStorage as unknown as Record<string, string>).own_a,
          () => sessionStorage.setItem('own_s', '4'),
          () => localStorage.setItem('own_b', '5'),
          () => localStorage.clear(),
          () => writer.contentWindow?.localStorage.setItem('own_from', 'a frame'),
          () => localStorage.removeItem('own_from'),
        ]
        for (const step of steps) {
          const heard = kit.next(window, 'message')
          step()
          await heard
          await kit.later(30)
        }
        localStorage.setItem('own_a', 'same')
        await kit.next(window, 'message')
        localStorage.setItem('own_a', 'same')
        await kit.later(50)
        removeEventListener('storage', hear)
        removeEventListener('message', told)
        listener.remove()
        return [log, own]
      },
    },
    {
      name: 'the same store in a frame',
      run: async () => {
        const frame = await kit.frame({ src: '/frame.html' })
        const inside = frame.contentWindow as Window & typeof globalThis
        localStorage.setItem('own_a', '1')
        inside.localStorage.setItem('own_b', '2')
        const both = [Object.assign({}, localStorage), Object.assign({}, inside.localStorage)]
        inside.sessionStorage.clear()
        return kit.tell([
          both,
          inside.localStorage === localStorage,
          inside.localStorage instanceof inside.Storage,
          inside.localStorage.constructor === inside.Storage,
          JSON.stringify(Object.keys(inside.localStorage)) ===
            JSON.stringify(Object.keys(localStorage)),
        ])
      },
    },
  ],
}
