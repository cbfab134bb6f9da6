import type { BlockedDetail, LedgerEntry } from '../consent/types'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'
import { createElements } from './elements/elements'
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

/** Makes the gates of a page. They are closed from this moment on. */
export const createGates = (port: GatesPort): Gates => {
  const { platform, config, granted, hasStarted, whenActive } = port
  const end = new AbortController()
  const ledger = createLedger(platform)
  const heldWrites = createHeldWrites(ledger)
  const gatekeeper = createGatekeeper({
    ...port,
    options: config.gates,
    services: config.policy.services,
    ledger,
    base: () => platform.root.baseURI,
  })
  const elements = createElements({
    ...port,
    gatekeeper,
    ledger,
    guard: (realm) => guards?.guard(realm),
  })
  const scan = (from?: ParentNode): void => {
    whenActive(() => {
      elements.scan(from)
    })
  }
  const { realm } = platform
  const guards =
    realm &&
    createGuards(realm, {
      ...elements,
      config,
      gatekeeper,
      heldWrites,
      soon: platform.soon,
      scan,
      signal: end.signal,
      natives: new WeakMap(),
    })
  guards?.guard(realm)

  return {
    scan,
    closeForCopy: elements.closeForCopy,
    endCopy() {
      elements.endCopy()
      scan()
    },
    release() {
      heldWrites.release(granted())
      // Not while the page starts: the parser may be at work on a frame by then, which Chromium would
      // not load.
      if (hasStarted()) elements.scanLater(scan)
      else scan()
    },
    ledger: ledger.read,
    record: ledger.record,
    stop() {
      end.abort()
      elements.watcher.stop()
      guards?.undo()
    },
  }
}
