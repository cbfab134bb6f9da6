import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createGuards } from '../../../src/gates/guards'
import type { Guards } from '../../../src/gates/guards'
import { createGatekeeper } from '../../../src/gates/gatekeeper'
import { createHeldWrites } from '../../../src/gates/heldWrites'
import { createLedger } from '../../../src/gates/ledger'
import { createTagger } from '../../../src/gates/elements/untagged'
import type { Realm } from '../../../src/platform/types'
import type { GateOptions } from '../../../src/policy/types'
import { configOf } from '../support/config'
import { createRealm } from '../support/realm'

interface Bench {
  readonly realm: Realm
  readonly guards: Guards
  readonly roots: Node[]
  readonly inspected: unknown[]
  end(): void
}

let benches: Bench[] = []

const benchOf = (
  gates: Partial<GateOptions> = {},
  realm = createRealm('<iframe></iframe>'),
): Bench => {
  const config = configOf((draft) => {
    draft.gates = { ...draft.gates, ...gates } as NonNullable<typeof draft.gates>
  })
  const ledger = createLedger({ now: () => 0 })
  const gatekeeper = createGatekeeper({
    options: config.gates,
    services: config.policy.services,
    ledger,
    granted: () => new Set(),
    base: () => realm.document.baseURI,
  })
  const end = new realm.AbortController()
  const roots: Node[] = []
  const inspected: unknown[] = []
  const guards = createGuards(realm, {
    config,
    gatekeeper,
    heldWrites: createHeldWrites(ledger),
    tagger: createTagger({
      gatekeeper,
      once: new WeakSet(),
      tagged() {},
      waits: () => false,
    }),
    losesWrites: () => false,
    soon: (run) => void setTimeout(run),
    scan() {},
    signal: end.signal,
    natives: new WeakMap(),
    watcher: {
      inspect: () => false,
      roots: () => [],
      expect() {},
      addRoot(root) {
        const isNew = !roots.includes(root)
        if (isNew) roots.push(root)
        return isNew
      },
      isParsing: () => false,
      inspectLoaded: (each) => void inspected.push(each),
      flush() {},
      stop() {},
    },
  })
  guards.guard(realm)
  const bench: Bench = {
    realm,
    guards,
    roots,
    inspected,
    end() {
      end.abort()
      guards.undo()
    },
  }
  benches.push(bench)
  return bench
}

afterEach(() => {
  for (const each of benches) each.end()
  benches = []
})

type Found = ReadonlyMap<string, PropertyDescriptor>

/** Every property of a window, and of all prototypes in it, by its path. */
const allOf = (realm: Realm): Found => {
  const found = new Map<string, PropertyDescriptor>()
  for (const name of Object.getOwnPropertyNames(realm)) {
    const own = Object.getOwnPropertyDescriptor(realm, name) ?? {}
    found.set(name, own)
    const { prototype } = Object(own.value) as { prototype?: object }
    if (typeof own.value === 'function' && prototype)
      for (const key of Object.getOwnPropertyNames(prototype))
        found.set(`${name}.${key}`, Object.getOwnPropertyDescriptor(prototype, key) ?? {})
  }
  return found
}

/** Paths of what is another function than before. */
const changedIn = (before: Found, after: Found): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) =>
    (['value', 'get', 'set'] as const).some(
      (part) => !Object.is(before.get(path)?.[part], after.get(path)?.[part]),
    ),
  )

describe('a guarded realm', () => {
  it('looks as it did: names, lengths, and the texts of its functions', () => {
    const realm = createRealm()
    const before = allOf(realm)
    benchOf({}, realm)
    const after = allOf(realm)
    const { toString } = Function.prototype
    const looks = (it: unknown): unknown =>
      typeof it === 'function' && [it.name, it.length, toString.call(it), Reflect.ownKeys(it)]
    const changed = changedIn(before, after)
    expect(changed.length).toBeGreaterThan(40)
    for (const path of changed) {
      const [was, is] = [before.get(path), after.get(path)]
      // What was inherited before is looked for where it was.
      if (!was) continue
      expect(is?.enumerable, path).toBe(was.enumerable)
      for (const part of ['value', 'get', 'set'] as const) {
        const [name, length, , keys] = (looks(is?.[part]) || []) as unknown[]
        const [wasName, wasLength, , wasKeys] = (looks(was[part]) || []) as unknown[]
        expect([name, length, keys], path).toEqual([wasName, wasLength, wasKeys])
      }
    }
  })

  it('gets every function back, identical, and keeps none that it had not', () => {
    const realm = createRealm()
    const before = allOf(realm)
    const { end } = benchOf({}, realm)
    expect(changedIn(before, allOf(realm))).not.toEqual([])
    end()
    const after = allOf(realm)
    expect(changedIn(before, after)).toEqual([])
    expect([...after.keys()]).toEqual([...before.keys()])
    expect(realm.Function.prototype.toString).toBe(before.get('Function.toString')?.value)
  })

  it('is guarded once', () => {
    const { realm, guards, roots } = benchOf()
    const once = allOf(realm)
    guards.guard(realm)
    expect(changedIn(once, allOf(realm))).toEqual([])
    expect(roots).toHaveLength(1)
    expect(roots[0]).toBe(realm.document)
  })

  it('tells what has loaded in it, while that is asked for', () => {
    const { realm, inspected, end } = benchOf()
    const image = realm.document.createElement('img')
    realm.document.body.append(image)
    image.dispatchEvent(new realm.Event('load'))
    expect(inspected).toHaveLength(1)
    expect(inspected[0]).toBe(image)
    end()
    image.dispatchEvent(new realm.Event('load'))
    expect(inspected).toHaveLength(1)
  })

  it('bears that a script tells the document that it has loaded', () => {
    const { realm } = benchOf()
    const { document: page, Event } = realm
    let broken = false
    realm.addEventListener('error', (event) => {
      event.preventDefault()
      broken = true
    })
    page.dispatchEvent(new Event('load'))
    expect(broken).toBe(false)
  })

  it.each<readonly [Partial<GateOptions>, RegExp, boolean]>([
    [{ cookies: 'off' }, /^Document\.cookie$/, false],
    [{ cookies: 'report' }, /^Document\.cookie$/, true],
    [{ storage: 'off' }, /Storage/, false],
    [{ storage: 'report' }, /^localStorage$/, true],
    [{ network: 'off' }, /XMLHttpRequest|WebSocket|Navigator/, false],
    [{ network: 'report' }, /^XMLHttpRequest\.open$/, true],
    [{ scripts: false, embeds: false }, /^Element\.innerHTML|attachShadow/, false],
    [{ scripts: false }, /^Element\.innerHTML$/, true],
    [{ scripts: false, embeds: false, network: 'off' }, /\.(src|setAttribute)$/, false],
    [{ scripts: false, embeds: false }, /^HTMLImageElement\.src$/, true],
  ])('with %j has %s guarded: %s', (gates, path, guarded) => {
    const realm = createRealm()
    const before = allOf(realm)
    benchOf(gates, realm)
    expect(changedIn(before, allOf(realm)).some((each) => path.test(each))).toBe(guarded)
  })

  it('without databases is guarded for the rest', () => {
    const realm = createRealm()
    for (const name of ['IDBFactory', 'IDBOpenDBRequest', 'IDBVersionChangeEvent'])
      Reflect.deleteProperty(realm, name)
    const before = allOf(realm)
    benchOf({}, realm)
    expect(changedIn(before, allOf(realm))).toContain('Element.attachShadow')
  })

  it('where everything is off keeps all of its functions but one', () => {
    const realm = createRealm()
    const before = allOf(realm)
    benchOf(
      { scripts: false, embeds: false, cookies: 'off', storage: 'off', network: 'off' },
      realm,
    )
    expect(changedIn(before, allOf(realm))).toEqual(['Function.toString'])
  })
})

describe('a frame of the same origin', () => {
  let bench: Bench
  let frame: HTMLIFrameElement
  beforeEach(() => {
    bench = benchOf()
    frame = bench.realm.document.querySelector('iframe') as HTMLIFrameElement
  })

  it('is guarded when a script looks into it', () => {
    const inside = frame.contentWindow as Realm
    expect(bench.roots).toHaveLength(2)
    expect(bench.roots[1]).toBe(inside.document)
    inside.document.cookie = '_pk_id.1=a'
    expect(bench.realm.document.cookie).toBe('')
    const image = inside.document.createElement('img')
    image.src = 'https://stats.example.jp/a.png'
    expect(image.hasAttribute('src')).toBe(false)
  })

  it('is looked below again when there is another document in the same window', () => {
    const inside = frame.contentWindow as Realm
    const other = inside.document.implementation.createHTMLDocument('')
    const once = allOf(inside)
    // As the window is then; that of jsdom keeps its document.
    bench.guards.guard({ Document: inside.Document, document: other })
    expect(bench.roots).toHaveLength(3)
    expect(bench.roots[2]).toBe(other)
    expect(changedIn(once, allOf(inside))).toEqual([])
    const image = other.createElement('img')
    other.body.append(image)
    image.dispatchEvent(new inside.Event('load'))
    expect(bench.inspected).toContain(image)
  })

  it('gets its functions back, too', () => {
    const inside = frame.contentWindow as Realm
    const patched = inside.Element.prototype.attachShadow
    bench.end()
    expect(inside.Element.prototype.attachShadow).not.toBe(patched)
  })

  it('that has left the page by then lets everything pass', () => {
    const inside = frame.contentWindow as Realm
    const { open } = inside.XMLHttpRequest.prototype
    frame.remove()
    bench.end()
    expect(typeof open).toBe('function')
    expect(bench.realm.document.querySelector('iframe')).toBeNull()
  })
})

describe('what is no realm of this origin', () => {
  it('is left alone', () => {
    const { guards, roots } = benchOf()
    const other = new Proxy(
      {},
      {
        get() {
          throw new DOMException('another origin', 'SecurityError')
        },
      },
    )
    for (const at of [null, undefined, {}, other])
      expect(() => {
        guards.guard(at)
      }).not.toThrow()
    expect(roots.filter(Boolean)).toHaveLength(1)
  })

  it('among the frames does not stop undo', () => {
    const realm = createRealm()
    const before = allOf(realm)
    const { end } = benchOf({}, realm)
    Object.defineProperty(realm, '0', {
      configurable: true,
      get() {
        throw new DOMException('another origin', 'SecurityError')
      },
    })
    end()
    Reflect.deleteProperty(realm, '0')
    expect(changedIn(before, allOf(realm))).toEqual([])
  })
})
