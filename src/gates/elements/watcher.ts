import { matches } from '../../platform/matches'
import { own } from '../../platform/own'
import type { Platform } from '../../platform/types'
import { LOADERS } from './untagged'
import { createWeakList } from '../../platform/weakList'

/** Watches for elements that come into the page. */
export interface Watcher {
  /** Inspects an element, and what a script may clone from it; answers whether it is tagged. */
  inspect(element: HTMLElement): boolean
  /** Documents and shadow roots that are watched, and still exist. */
  roots(): readonly ParentNode[]
  /** Watches until a node is in the page. */
  expect(node: Node): void
  /**
   * Watches one more document or shadow root, for as long as it exists.
   *
   * @returns whether it is a new one
   */
  addRoot(root: ParentNode & Node): boolean
  /** Whether a document that is watched is being parsed. */
  isParsing(document: Document): boolean
  /** Inspects an element that has loaded. */
  inspectLoaded(element: Element): void
  /** Takes elements now that the parser has just made, before it goes on. */
  flush(): void
  stop(): void
}

/** What it needs. */
export interface WatcherPort {
  readonly platform: Pick<Platform, 'document' | 'pause' | 'whenParsed' | 'warn'>
  /** Called with an element at once, before it loads or runs; answers whether it is tagged. */
  readonly inspect: (element: HTMLElement) => boolean
  /** Lets the parser run a tagged script that it has not come to yet; answers whether it does. */
  readonly releaseParsed: (script: HTMLScriptElement) => boolean
  /** Called with tagged elements a little later. */
  readonly settle: (elements: Iterable<HTMLElement>) => void
}

/** Elements that are inspected. What a form has may be a field of that name, and it embeds nothing. */
export const ANY: string = `${LOADERS},template,[data-consent]:not(form)`

/** Whether a node is a document: not by its type, which an element of that name would shadow. */
const isDocument = (node: Node): node is Document => 'defaultView' in node

/** Calls back with each element that mutation records bring into the page. */
const eachElement = (
  records: readonly MutationRecord[],
  warn: Platform['warn'],
  run: (element: HTMLElement) => void,
): void => {
  for (const { addedNodes, target } of records)
    try {
      // A script whose text comes in pieces is inspected with each of them.
      const script = target.nodeType === 3 ? target.parentNode : target
      if ((script as Element | null)?.localName === 'script') run(script as HTMLScriptElement)
      for (const node of addedNodes) {
        if (matches(node, ANY)) run(node as HTMLElement)
        if (node.firstChild)
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- of its overloads, one for old element names is
          Element.prototype.querySelectorAll.call(node, ANY).forEach(run as (node: Node) => void)
      }
    } catch (error) {
      // The other nodes are still inspected.
      warn(error)
    }
}

/**
 * Makes the watcher.
 *
 * To observe a document costs something with each node that is inserted. So it is done while the
 * document, or that of a frame, is parsed, and after that only while a script has an element at hand that
 * is gated and not yet in the page: all others have been inspected when they got their address.
 */
export const createWatcher = (port: WatcherPort): Watcher => {
  const { document, pause, whenParsed, warn } = port.platform
  const roots = createWeakList<ParentNode & Node>()
  const expected = createWeakList<Node>()
  const awaited = new WeakSet<Node>()
  const known = new WeakSet<Node>()
  /** Documents that are being parsed. */
  const parsing = new WeakSet<Node>()
  let isOver = false
  /** Whether the roots are observed. */
  let isObserving = false
  let settling: Promise<void> | undefined

  const read = (records: readonly MutationRecord[]): void => {
    const found = new Set<HTMLElement>()
    eachElement(records, warn, (element) => {
      if (!watcher.inspect(element)) return
      const isReleased =
        element.localName === 'script' &&
        [document, element.ownerDocument].some((each) => parsing.has(each)) &&
        port.releaseParsed(element as HTMLScriptElement)
      if (!isReleased) found.add(element)
    })
    // While the parser is at work on a frame, Chromium does not load it if its address is set.
    if (found.size)
      void pause().then(() => {
        port.settle(found)
      })
  }
  const observer = new MutationObserver((records) => {
    read(records)
    rest()
  })
  const observe = (at: Node): void => {
    observer.observe(at, {
      childList: true,
      subtree: true,
      characterData: expected.all().some((each) => parsing.has(each)),
    })
  }
  const begin = (node: Node): void => {
    expected.add(node)
    if (isObserving) return
    isObserving = true
    roots.all().forEach(observe)
  }
  /** Stops observing when nothing is expected. */
  const rest = (): void => {
    expected.keep((node) => {
      // A frame that has been taken out is parsed no further.
      if (isDocument(node))
        return parsing.has(node) && (node === document || !!own(node).defaultView)
      if (node.isConnected) awaited.delete(node)
      return !node.isConnected
    })
    if (!expected.all().length) watcher.flush()
    // What has just come may be a reason to expect more.
    if (expected.all().length) return
    isObserving = false
    observer.disconnect()
  }

  const watcher: Watcher = {
    inspect(element) {
      // A template of SVG has no content.
      const { content } = element as Partial<HTMLTemplateElement>
      if (element.localName === 'template' && content) {
        // The parser may still be inside it.
        observe(content)
        content.querySelectorAll<HTMLElement>(ANY).forEach(watcher.inspect)
      }
      return port.inspect(element)
    },
    roots: roots.all,
    expect(node) {
      if (isOver || awaited.has(node)) return
      awaited.add(node)
      begin(node)
      // Once for all that come in one task: a page may make thousands and throw them away.
      settling ??= pause().then(() => {
        settling = undefined
        const found = expected.all().filter((each) => each.isConnected && matches(each, ANY))
        if (!isOver) port.settle((found as HTMLElement[]).filter(port.inspect))
        rest()
      })
    },
    addRoot(at) {
      if (isOver || known.has(at)) return false
      known.add(at)
      roots.add(at)
      if (isDocument(at)) {
        parsing.add(at)
        begin(at)
        whenParsed(() => {
          parsing.delete(at)
          rest()
        }, at)
      }
      if (isObserving) observe(at)
      return true
    },
    isParsing: (at) => parsing.has(at),
    inspectLoaded(element) {
      // A script that has loaded has run as well; and a page may dispatch `load` on the document.
      const isLoader = matches(element, LOADERS) && element.localName !== 'script'
      if (isLoader && port.inspect(element as HTMLElement)) port.settle([element as HTMLElement])
    },
    flush() {
      const records = observer.takeRecords()
      if (records.length) read(records)
    },
    stop() {
      isOver = true
      observer.disconnect()
    },
  }
  watcher.addRoot(document)
  return watcher
}
