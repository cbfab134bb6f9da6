import type { LedgerEntry } from '../consent/types'
import type { EarlyPlatform } from '../platform/types'
import type { Config } from '../policy/types'
import { createGuards } from './guards'
import { createKeeper } from './keeper'
import type { Keeper } from './keeper'
import { createLedger } from './ledger'
import type { Ledger } from './ledger'
import type { TaggedGate, TaggedGateHost } from './tagged'
import { createTagger } from './untagged'
import { createWatch } from './watch'

/** All gates of a page. They are closed from the moment they are made. */
export interface Gates {
  /** Takes over what lets in. Until then all are closed. */
  open(
    live: (run: () => void) => void,
    create: (host: Omit<TaggedGateHost, 'blocked' | 'lent' | 'hasStarted'>) => TaggedGate,
  ): void
  /** What waits to be written, until it is granted. */
  readonly held: Keeper['held']
  /** Looks at every element again, or only at those below a root. */
  scan(root?: ParentNode): void
  /** What the gates did. */
  ledger(): readonly LedgerEntry[]
  /** Writes into the ledger. */
  readonly write: Ledger['write']
  /** From what stands in front of something of the browser's, a storage for instance, to what is behind it. */
  readonly natives: WeakMap<object, object>
  /** Puts back what was patched. */
  stop(): void
}

/** Makes the gates of a page. */
export const createGates = (
  platform: EarlyPlatform,
  config: Config,
  granted: () => ReadonlySet<string>,
): Gates => {
  const { gates: options, policy } = config
  const { services } = policy
  const { realm, root } = platform
  const end = new AbortController()
  const ledger = createLedger(platform)
  const keeper = createKeeper({ options, services, ledger, granted, base: () => root.baseURI })
  let settle: ((elements: Iterable<HTMLElement>) => void) | undefined
  let tagged: TaggedGate | undefined

  const once = new WeakSet<Node>()
  const tagger = createTagger(keeper, once, (element) => {
    // Of images most only count, and never come into the page.
    if (element.localName !== 'img') watch.expect(element)
  })
  const watch = createWatch(
    platform,
    (element) => {
      if (element.localName === 'iframe')
        guards?.guard((element as HTMLIFrameElement).contentWindow)
      tagger.check(element)
      return element.hasAttribute('data-consent')
    },
    (elements) => void settle?.(elements),
  )
  const natives = new WeakMap<object, object>()
  const guards =
    realm && createGuards(realm, { config, keeper, tagger, watch, signal: end.signal, natives })
  guards?.guard(realm)

  return {
    open(live, create) {
      const gate = (tagged = create({
        options,
        services,
        granted,
        owns: keeper.owners,
        write: ledger.write,
        found: tagger.found,
        once,
        watch,
      }))
      settle = (elements) => {
        live(() => {
          void gate.settle(elements)
        })
      }
    },
    held: keeper.held,
    scan(from) {
      tagged?.scan(from)
    },
    natives,
    ledger: ledger.read,
    write: ledger.write,
    stop() {
      end.abort()
      watch.stop()
      guards?.undo()
    },
  }
}
