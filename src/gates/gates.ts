import { isRefusable } from '../consent/rules'
import type { BlockedDetail, LedgerEntry } from '../consent/types'
import { attempt } from '../platform/attempt'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'
import { createTaggedGate } from './elements/tagged'
import { createTagger } from './elements/untagged'
import { createWatcher } from './elements/watcher'
import { createGatekeeper } from './gatekeeper'
import { createGuards } from './guards'
import { createHeldWrites } from './heldWrites'
import { createLedger } from './ledger'
import type { Ledger } from './ledger'

/** All gates of a page. */
export interface Gates {
  /** Looks at every element again, or only at those below a root, and releases what may be. */
  scan(root?: ParentNode): void
  /** Puts every element back as it was before its release, for a copy of the page. */
  closeForCopy(): void
  /** The page has been copied: releases again what is granted. */
  endCopy(): void
  /** After a choice: writes what was held, and releases elements, in a task of their own. */
  release(): void
  /** What the gates did. */
  ledger(): readonly LedgerEntry[]
  readonly record: Ledger['record']
  /** Restores what was patched. */
  stop(): void
}

/** What they need. */
export interface GatesPort {
  readonly platform: Platform
  readonly config: Config
  readonly granted: () => ReadonlySet<string>
  /** Ids of services that run before consent, since they are told what is denied. */
  readonly told?: readonly string[] | undefined
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
  /** Whether the page has been parsed and its elements have been looked at once. */
  readonly hasStarted: () => boolean
  /** Called with an element that is held; once, until it is released. */
  readonly blocked: (detail: BlockedDetail) => void
  /** Called with the ids of an embed that the visitor has released once. */
  readonly releasedOnce: (ids: readonly string[]) => void
}

/** Makes the test whether an id is that of something that cannot be refused. */
const createFixedTest = ({ policy }: Config): ((id: string) => boolean) => {
  const purposes = policy.purposes.filter((each) => !isRefusable(each)).map(({ id }) => id)
  const services = policy.services.filter(({ purpose }) => purposes.includes(purpose))
  const fixed = new Set([...purposes, ...services.map(({ id }) => id)])
  return (id) => fixed.has(id)
}

/** Whether Sekisho runs in a window: not an element of that name. */
const runsIn = (at: unknown): boolean =>
  !!attempt(() => typeof (at as { sekisho: { version?: unknown } }).sekisho.version === 'string')

/** Makes the gates of a page. They are closed from this moment on. */
export const createGates = (port: GatesPort): Gates => {
  const { platform, config, granted, told, whenActive, hasStarted } = port
  const { gates: options, policy } = config
  const { services } = policy
  const end = new AbortController()
  const ledger = createLedger(platform)
  const heldWrites = createHeldWrites(ledger)
  const gatekeeper = createGatekeeper({
    options,
    services,
    ledger,
    granted,
    told,
    base: () => platform.root.baseURI,
  })
  let isActive = false
  whenActive(() => (isActive = true))

  const isElsewhere = ({ ownerDocument }: Node): boolean =>
    ownerDocument !== platform.document && runsIn(ownerDocument?.defaultView)
  const once = new WeakSet<Node>()
  const tagger = createTagger({
    gatekeeper,
    once,
    tagged(element) {
      // Of images, most only count, and never come into the page.
      if (element.localName !== 'img') watcher.expect(element)
    },
    waits: (element) => options.embeds && tagged.waits(element),
  })
  const watcher = createWatcher({
    platform,
    inspect(element) {
      if ('contentWindow' in element) guards?.guard(element.contentWindow as Window | null)
      if (isElsewhere(element)) return false
      tagger.check(element)
      return element.hasAttribute('data-consent')
    },
    releaseParsed: (script) => isActive && tagged.releaseParsed(script),
    settle(elements) {
      whenActive(() => void tagged.settle(elements))
    },
  })
  const tagged = createTaggedGate({
    ...port,
    options,
    services,
    ownersOf: gatekeeper.ownersOf,
    record: ledger.record,
    isFound: tagger.isFound,
    restore: tagger.restore,
    isFixed: createFixedTest(config),
    isElsewhere,
    once,
    watcher,
  })
  const { realm } = platform
  const guards =
    realm &&
    createGuards(realm, {
      config,
      gatekeeper,
      heldWrites,
      tagger,
      watcher,
      losesWrites(to) {
        const isLost = to === tagged.insertingInto()
        if (isLost) platform.warn('A released script cannot write into the document.')
        return isLost
      },
      soon: platform.soon,
      scan: (root) => {
        scan(root)
      },
      signal: end.signal,
      natives: new WeakMap(),
    })
  guards?.guard(realm)

  const scan = (from?: ParentNode): void => {
    whenActive(() => {
      tagged.scan(from)
    })
  }
  return {
    scan,
    closeForCopy: tagged.closeForCopy,
    endCopy() {
      tagged.endCopy()
      scan()
    },
    release() {
      heldWrites.release(granted())
      // Not while the page starts: the parser may be at work on a frame by then, which Chromium would
      // not load.
      if (hasStarted())
        tagged.scanLater(() => {
          scan()
        })
      else tagged.scan()
    },
    ledger: ledger.read,
    record: ledger.record,
    stop() {
      end.abort()
      watcher.stop()
      guards?.undo()
    },
  }
}
