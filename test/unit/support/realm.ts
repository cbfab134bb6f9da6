import type { LedgerEntry } from '../../../src/consent/types'
import type { Guard } from '../../../src/gates/guard'
import { createGatekeeper } from '../../../src/gates/gatekeeper'
import type { Gatekeeper } from '../../../src/gates/gatekeeper'
import { createLedger } from '../../../src/gates/ledger'
import { createPatcher } from '../../../src/gates/patch'
import { createHeldWrites } from '../../../src/gates/heldWrites'
import { createTagger } from '../../../src/gates/elements/untagged'
import type { Tagger } from '../../../src/gates/elements/untagged'
import type { Realm } from '../../../src/platform/types'
import type { Config, ConfigInput, GateOptions } from '../../../src/policy/types'
import { configOf } from './config'
import type { Draft } from './config'
import { TODAY } from './platform'

interface Library {
  readonly JSDOM: new (
    html: string,
    options: Readonly<Record<string, string>>,
  ) => { readonly window: Realm }
}

// It has no types of its own.
const name: string = 'jsdom'
const { JSDOM } = (await import(name)) as Library

/** What every browser has, and jsdom has not. It opens nothing. */
const addDatabases = (realm: Realm): void => {
  class IDBFactory {
    open(): unknown {
      return new IDBOpenDBRequest()
    }
  }
  class IDBOpenDBRequest extends realm.EventTarget {}
  class IDBVersionChangeEvent extends realm.Event {}
  class IDBDatabase extends realm.EventTarget {
    close(): void {}
  }
  Object.assign(realm, { IDBFactory, IDBOpenDBRequest, IDBVersionChangeEvent, IDBDatabase })
}

/** A window of its own, with its own functions, in which scripts do not run and nothing loads. */
export const createRealm = (html = '', url = 'https://www.shiomi.example/'): Realm => {
  const { window } = new JSDOM(`<!doctype html>${html}`, { url, runScripts: 'outside-only' })
  addDatabases(window)
  for (const inside of Array.from(window as unknown as ArrayLike<Realm>)) addDatabases(inside)
  return window
}

/** The same, when it has loaded: jsdom tells so a little later. */
export const loadRealm = async (html?: string): Promise<Realm> => {
  const realm = createRealm(html)
  if (realm.document.readyState !== 'complete')
    await new Promise((done) => {
      realm.addEventListener('load', done)
    })
  return realm
}

/** What a test may want otherwise. */
export interface GuardOptions {
  readonly gates?: Partial<GateOptions>
  readonly change?: (draft: Draft<ConfigInput>) => void
  readonly realm?: Realm
}

/** Guards in a realm, and all they work with but the watcher. */
export interface GuardBench {
  readonly realm: Realm
  readonly page: Document
  readonly config: Config
  readonly gatekeeper: Gatekeeper
  readonly tagger: Tagger
  /** Nodes that the watcher expects, in order. */
  readonly expected: Node[]
  /** Roots that were added to the watcher. */
  readonly roots: Node[]
  /** Other realms that are to be guarded. */
  readonly guarded: unknown[]
  /** Grants these ids and no others, and releases what was held. */
  grant(...ids: readonly string[]): void
  ledger(): readonly LedgerEntry[]
  /** The ledger in short: `cookies site-stats _pk_id.1 held`. */
  lines(): readonly string[]
  /** Puts back what was patched, and ends listening. */
  undo(): void
}

/** The ids by which tests grant the declared service of statistics. */
export const STATS: readonly string[] = ['analytics', 'site-stats']

/** Puts guards into a realm, with nothing granted. */
export const guardWith = (
  guards: readonly Guard[],
  { gates, change, realm = createRealm() }: GuardOptions = {},
): GuardBench => {
  const config = configOf((draft) => {
    draft.gates = { ...draft.gates, ...gates } as NonNullable<typeof draft.gates>
    change?.(draft)
  })
  const { services } = config.policy
  const ledger = createLedger({ now: () => TODAY })
  let granted: ReadonlySet<string> = new Set()
  const expected: Node[] = []
  const roots: Node[] = []
  const guarded: unknown[] = []
  const gatekeeper = createGatekeeper({
    options: config.gates,
    services,
    ledger,
    granted: () => granted,
    base: () => realm.document.baseURI,
  })
  const heldWrites = createHeldWrites(ledger)
  const tagger = createTagger({
    gatekeeper,
    once: new WeakSet(),
    tagged: (element) => void expected.push(element),
    waits: () => false,
  })
  const natives = new WeakMap<object, object>()
  const patcher = createPatcher(realm, natives)
  // Of the realm, where it has one: jsdom knows no other.
  const end = new (realm.AbortController ?? AbortController)()
  for (const guard of guards)
    guard(realm, patcher, {
      config,
      gatekeeper,
      heldWrites,
      tagger,
      losesWrites: () => false,
      soon: (run) => void setTimeout(run),
      scan() {},
      signal: end.signal,
      natives,
      watcher: {
        inspect: () => false,
        roots: () => [],
        expect: (node) => void expected.push(node),
        addRoot: (root) => !!roots.push(root),
        isParsing: () => false,
        inspectLoaded() {},
        flush() {},
        stop() {},
      },
      guard: (at) => void guarded.push(at),
    })
  return {
    realm,
    page: realm.document,
    config,
    gatekeeper,
    tagger,
    expected,
    roots,
    guarded,
    grant(...ids) {
      granted = new Set(ids)
      heldWrites.release(granted)
    },
    ledger: ledger.read,
    lines: () =>
      ledger
        .read()
        .map(({ gate, service, what, outcome }) => [gate, service, what, outcome].join(' ')),
    undo() {
      end.abort()
      patcher.undo()
    },
  }
}
