import type { EarlyPlatform } from '../platform/types'
import { LOADERS } from './untagged'

/** Looks out for elements that come into the page. */
export interface Watch {
  /** Looks at everything again: after a change, or below a root. */
  scan(from?: ParentNode): void
  /** Looks out until a node is in the page. */
  expect(node: Node): void
  /** Looks below one more root, for as long as it is there. */
  add(root: ParentNode & Node): void
  /** An element has loaded. */
  seen(element: Element): void
  stop(): void
}

const ANY = `${LOADERS},[data-consent]`

/**
 * Makes the watch.
 *
 * To observe a document costs something with each node that is inserted. So it is done while the
 * document is parsed, and after that only while a script has an element at hand that is gated and not
 * yet in the page: all others have been seen when they got their address.
 *
 * @param look told of an element at once, before it loads or runs; answers whether it is tagged
 * @param settle told of tagged elements a little later
 */
export const createWatch = (
  { root, pause, whenParsed, warn }: EarlyPlatform,
  look: (element: HTMLElement) => boolean,
  settle: (elements: Iterable<HTMLElement>) => void,
): Watch => {
  let roots: WeakRef<ParentNode & Node>[] = [new WeakRef(root)]
  let expected: WeakRef<Node>[] = []
  const awaited = new WeakSet<Node>()
  let parsed = false
  let over = false

  const later = (found: Set<HTMLElement>): void => {
    // While the parser is at work on it, Chromium does not load a frame whose address is set.
    if (found.size)
      void pause().then(() => {
        settle(found)
      })
  }

  const read = (records: readonly MutationRecord[]): void => {
    const found = new Set<HTMLElement>()
    const see = (element: HTMLElement): void => {
      if (look(element)) found.add(element)
    }
    for (const { addedNodes, target } of records)
      try {
        // A script whose text comes in pieces is looked at with each of them.
        const script = target.nodeType === 3 ? target.parentNode : target
        if (script?.nodeName === 'SCRIPT') see(script as HTMLScriptElement)
        for (const node of addedNodes) {
          if (node.nodeType !== 1) continue
          const element = node as HTMLElement
          if (element.matches(ANY)) see(element)
          element.querySelectorAll<HTMLElement>(ANY).forEach(see)
        }
      } catch (error) {
        // A form with a field called matches: the other nodes are still looked at.
        warn(error)
      }
    later(found)
  }

  const observer = new MutationObserver((records) => {
    read(records)
    rest()
  })
  const observe = (): void => {
    for (const each of roots) {
      const at = each.deref()
      // To observe what is observed already changes nothing.
      if (at) observer.observe(at, { childList: true, subtree: true, characterData: !parsed })
    }
  }
  /** Stops observing when there is nothing to be expected. */
  const rest = (): void => {
    expected = expected.filter((each) => {
      const node = each.deref()
      if (node?.isConnected) awaited.delete(node)
      return node && !node.isConnected
    })
    if (expected.length || !parsed) return
    const records = observer.takeRecords()
    observer.disconnect()
    if (records.length) read(records)
  }

  observe()
  whenParsed(() => {
    parsed = true
    for (const template of root.querySelectorAll('template'))
      template.content.querySelectorAll<HTMLElement>(LOADERS).forEach(look)
    rest()
  })

  const watch: Watch = {
    scan(from) {
      if (from instanceof ShadowRoot) watch.add(from)
      roots = roots.filter((each) => each.deref())
      for (const at of from ? [from] : roots.map((each) => each.deref())) {
        settle(
          [...(at?.querySelectorAll<HTMLElement>(ANY) ?? [])].filter((element) =>
            // What has run has run.
            element.localName === 'script' ? element.hasAttribute('data-consent') : look(element),
          ),
        )
      }
    },
    expect(node) {
      if (over || awaited.has(node)) return
      awaited.add(node)
      expected.push(new WeakRef(node))
      observe()
      void pause().then(() => {
        if (!over && node.isConnected && node.nodeType === 1 && look(node as HTMLElement))
          settle([node as HTMLElement])
        rest()
      })
    },
    add(at) {
      if (roots.some((each) => each.deref() === at)) return
      roots.push(new WeakRef(at))
      if (!parsed || expected.length) observe()
    },
    seen(element) {
      // A script that has loaded has run, too; and a page may tell the document that it has loaded.
      if (
        element.nodeType === 1 &&
        element.matches(LOADERS) &&
        element.localName !== 'script' &&
        look(element as HTMLElement)
      )
        settle([element as HTMLElement])
    },
    stop() {
      over = true
      observer.disconnect()
    },
  }
  return watch
}
