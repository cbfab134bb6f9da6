import type { BlockedDetail } from '../consent/types'
import type { Platform } from '../platform/types'
import type { GateOptions, Service } from '../policy/types'
import { isMissed, setEmbed } from './embeds'
import { idsOf, waitingFor } from './needs'
import { createScriptRunner } from './scripts'
import { createSlices } from './slices'

/** The gates for elements tagged with `data-consent`. */
export interface TaggedGate {
  /** Looks at every tagged element again: after a change, or below a root no observer sees. */
  readonly scan: (root?: ParentNode) => void
  stop(): void
}

/** What the gates ask of and tell to the house. */
export interface TaggedGateHost {
  readonly options: GateOptions
  readonly services: readonly Service[]
  granted(): ReadonlySet<string>
  /** A tagged element is held. Told once, until it is let in. */
  blocked(detail: BlockedDetail): void
}

const SELECTOR = '[data-consent]'

const isScript = (element: HTMLElement): element is HTMLScriptElement =>
  element.localName === 'script'

/** Makes the gates. Nothing is looked at before the first {@link TaggedGate.scan}. */
export const createTaggedGate = (platform: Platform, host: TaggedGateHost): TaggedGate => {
  const { root, nonce, warn } = platform
  const roots = new Set<ParentNode>([root])
  /** Whether an element was let in when it was last looked at. */
  const states = new WeakMap<Node, boolean>()
  /** Embeds let in by the visitor, without a decision. */
  const once = new WeakSet<Node>()
  let work: HTMLElement[] = []

  const waiting = (element: HTMLElement): readonly string[] =>
    once.has(element) ? [] : waitingFor(idsOf(element), host.granted(), host.services)

  const runner = createScriptRunner(platform, (script) => {
    const may = script.isConnected && !waiting(script).length
    // One that may not run is forgotten, and so looked at again when it may.
    if (!may) states.delete(script)
    return may
  })

  const open = (element: HTMLElement): void => {
    if (!isScript(element)) setEmbed(element, true, platform)
    // On a page with a nonce, a script without it may have been slipped in as harmless text; also one
    // of SVG, which has the same local name.
    else if (!nonce || element.nonce === nonce) runner.add(element)
    else warn('not released:', element)
  }

  const settle = (element: HTMLElement): void => {
    const script = isScript(element)
    if (script ? !host.options.scripts || element.type !== 'text/plain' : !host.options.embeds)
      return
    const ids = waiting(element)
    const may = !ids.length
    const before = states.get(element)
    if (before === may) return
    states.set(element, may)
    if (may) open(element)
    else {
      if (before && !script) setEmbed(element, false, platform)
      host.blocked({
        element,
        waiting: ids,
        missed: isMissed(element),
        once() {
          once.add(element)
          settle(element)
        },
      })
    }
  }

  /** One queue for all, so that the order stays that of the document where the work takes several slices. */
  const enqueue = async (elements: Iterable<HTMLElement>): Promise<void> => {
    const idle = !work.length
    for (const element of elements) work.push(element)
    if (!idle) return
    const rest = createSlices(platform)
    for (const element of work) {
      const pause = rest()
      if (pause) await pause
      try {
        settle(element)
      } catch (error) {
        warn(error)
      }
    }
    work = []
  }

  const observer = new MutationObserver((records) => {
    const found = new Set<HTMLElement>()
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        try {
          if (!(node instanceof Element)) continue
          if (node.matches(SELECTOR)) found.add(node as HTMLElement)
          for (const each of node.querySelectorAll<HTMLElement>(SELECTOR)) found.add(each)
        } catch (error) {
          // A form with a field called matches: the other nodes are still looked at.
          warn(error)
        }
    // While the parser is at work on it, Chromium does not load a frame whose address is set.
    void platform.pause().then(() => enqueue(found))
  })

  return {
    scan(from) {
      // To observe what is observed already changes nothing.
      observer.observe(root, { childList: true, subtree: true })
      if (from instanceof ShadowRoot) roots.add(from)
      for (const each of from ? [from] : roots)
        void enqueue(each.querySelectorAll<HTMLElement>(SELECTOR))
    },
    stop() {
      observer.disconnect()
    },
  }
}
