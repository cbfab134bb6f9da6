import { isRefusable } from '../../consent/rules'
import { attempt } from '../../platform/attempt'
import type { Config } from '../../policy/types'
import type { Gatekeeper } from '../gatekeeper'
import type { GuardPort } from '../guard'
import { createTaggedGate } from './tagged'
import type { TaggedGate, TaggedGatePort } from './tagged'
import { createTagger } from './untagged'
import type { Tagger } from './untagged'
import { createWatcher } from './watcher'
import type { Watcher } from './watcher'

/** The elements of a page: how they are found, tagged, held and released. */
export interface Elements extends TaggedGate {
  readonly tagger: Tagger
  readonly watcher: Watcher
}

/** What they need. */
export interface ElementsPort extends Omit<
  TaggedGatePort,
  'isElsewhere' | 'fixed' | 'once' | 'tagger' | 'watcher'
> {
  readonly gatekeeper: Gatekeeper
  /** Guards the window of a frame. */
  readonly guard: GuardPort['guard']
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}

/** Ids of what cannot be refused. */
const fixedIn = ({ policy }: Config): ReadonlySet<string> => {
  const ids = new Set(policy.purposes.filter((each) => !isRefusable(each)).map(({ id }) => id))
  for (const { id, purpose } of policy.services) if (ids.has(purpose)) ids.add(id)
  return ids
}

/** Whether Sekisho runs in a window: not an element of that name. */
const runsIn = (at: unknown): boolean =>
  !!attempt(() => typeof (at as { sekisho: { version?: unknown } }).sekisho.version === 'string')

/** Makes what looks after the elements of a page. */
export const createElements = (port: ElementsPort): Elements => {
  const { platform, config, gatekeeper, guard, whenActive } = port
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
    waits: (element) => config.gates.embeds && gate.waits(element),
  })
  const watcher = createWatcher({
    platform,
    inspect(element) {
      if ('contentWindow' in element) guard(element.contentWindow as Window | null)
      if (isElsewhere(element)) return false
      tagger.check(element)
      return element.hasAttribute('data-consent')
    },
    releaseParsed: (script) => isActive && gate.releaseParsed(script),
    settle(elements) {
      whenActive(() => void gate.settle(elements))
    },
  })
  const gate = createTaggedGate({
    ...port,
    tagger,
    fixed: fixedIn(config),
    isElsewhere,
    once,
    watcher,
  })
  return { ...gate, tagger, watcher }
}
