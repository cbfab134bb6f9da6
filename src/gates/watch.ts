import type { EarlyPlatform } from '../platform/types'
import { LOADERS } from './untagged'

/** Looks out for elements that come into the page. */
export interface Watch {
  /** Looks at an element, and at what a script may clone from it; answers whether it is tagged. */
  see(element: HTMLElement): boolean
  /** What is looked below, and is still there. */
  roots(): readonly ParentNode[]
  /** Looks out until a node is in the page. */
  expect(node: Node): void
  /** Looks below one more root, for as long as it is there. */
  add(root: ParentNode & Node): void
  /** An element has loaded. */
  seen(element: Element): void
  stop(): void
}

/** Elements that are looked at. */
export const ANY: string = `${LOADERS},template,[data-consent]`

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
  let roots: WeakRef<ParentNode & Node>[] = []
  let expected: WeakRef<Node>[] = []
  const awaited = new WeakSet<Node>()
  const known = new WeakSet<Node>()
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
    const add = (element: HTMLElement): void => {
      if (see(element)) found.add(element)
    }
    for (const { addedNodes, target } of records)
      try {
        // A script whose text comes in pieces is looked at with each of them.
        const script = target.nodeType === 3 ? target.parentNode : target
        if ((script as Element | null)?.localName === 'script') add(script as HTMLScriptElement)
        for (const node of addedNodes) {
          if (node.nodeType !== 1) continue
          const element = node as HTMLElement
          if (element.matches(ANY)) add(element)
          element.querySelectorAll<HTMLElement>(ANY).forEach(add)
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
  const observe = (at: Node | undefined): void => {
    if (at) observer.observe(at, { childList: true, subtree: true, characterData: !parsed })
  }
  const see = (element: HTMLElement): boolean => {
    const { content } = element as Partial<HTMLTemplateElement>
    if (element.localName === 'template' && content) {
      // The parser may still be inside it.
      observe(content)
      content.querySelectorAll<HTMLElement>(ANY).forEach(see)
    }
    return look(element)
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

  const watch: Watch = {
    see,
    roots() {
      roots = roots.filter((each) => each.deref())
      return roots.flatMap((each) => each.deref() ?? [])
    },
    expect(node) {
      if (over || awaited.has(node)) return
      awaited.add(node)
      if (parsed && !expected.length) for (const each of roots) observe(each.deref())
      expected.push(new WeakRef(node))
      void pause().then(() => {
        if (!over && node.isConnected && node.nodeType === 1 && look(node as HTMLElement))
          settle([node as HTMLElement])
        rest()
      })
    },
    add(at) {
      if (known.has(at)) return
      known.add(at)
      roots.push(new WeakRef(at))
      if (!parsed || expected.length) observe(at)
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
  watch.add(root)
  whenParsed(() => {
    parsed = true
    rest()
  })
  return watch
}
