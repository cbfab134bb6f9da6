// Observes documents and shadow roots, while there is a reason to.
import { own } from '../../platform/own'
import type { Platform } from '../../platform/types'
import { createWeakList } from '../../platform/weakList'

/** Tells of nodes that come into documents and shadow roots. */
export interface Observation {
  /** Documents and shadow roots that still exist. */
  roots(): readonly ParentNode[]
  /**
   * Takes one more root, for as long as it exists.
   *
   * @returns whether it is a new one
   */
  addRoot(root: ParentNode & Node): boolean
  /** Whether a document among them is being parsed. */
  isParsing(document: Document): boolean
  /**
   * Observes until a node is in the page.
   *
   * @returns whether it was not expected before
   */
  expect(node: Node): boolean
  /** Nodes that are expected, and those that have come since the last {@link rest}. */
  expected(): readonly Node[]
  /** Stops observing when nothing is expected. */
  rest(): void
  /** Observes below a node that is not in the page. */
  observe(node: Node): void
  /** Takes elements now that the parser has just made, before it goes on. */
  flush(): void
  /** Observes and expects nothing any more. */
  stop(): void
}

/** What it needs. */
export interface ObservationPort {
  readonly platform: Pick<Platform, 'document' | 'whenParsed'>
  /** Called with what has changed. */
  readonly read: (records: readonly MutationRecord[]) => void
}

/** Whether a node is a document: not by its type, which an element of that name would shadow. */
const isDocument = (node: Node): node is Document => 'defaultView' in node

/**
 * Whether a node has yet to come into the page; a document, whether more of it has.
 *
 * @param parsing documents that are being parsed
 */
const isOnItsWay = (node: Node, parsing: WeakSet<Node>, page: Document): boolean =>
  isDocument(node)
    ? // A frame that has been taken out is parsed no further.
      parsing.has(node) && (node === page || !!own(node).defaultView)
    : !node.isConnected

/**
 * Makes the observation.
 *
 * To observe a document costs something with each node that is inserted. So it is done while the
 * document, or that of a frame, is parsed, and after that only while a node is expected.
 */
export const createObservation = ({ platform, read }: ObservationPort): Observation => {
  const roots = createWeakList<ParentNode & Node>()
  const expected = createWeakList<Node>()
  /** Documents that are being parsed. */
  const parsing = new WeakSet<Node>()
  /** Whether the roots are observed. */
  let isObserving = false
  let isOver = false
  const observer = new MutationObserver((records) => {
    read(records)
    observation.rest()
  })

  const observation: Observation = {
    roots: roots.all,
    expected: expected.all,
    isParsing: (at) => parsing.has(at),
    observe(at) {
      observer.observe(at, {
        childList: true,
        subtree: true,
        characterData: expected.all().some((each) => parsing.has(each)),
      })
    },
    expect(node) {
      if (isOver || !expected.add(node)) return false
      if (!isObserving) {
        isObserving = true
        roots.all().forEach(observation.observe)
      }
      return true
    },
    addRoot(at) {
      if (isOver || !roots.add(at)) return false
      if (isDocument(at)) {
        parsing.add(at)
        observation.expect(at)
        platform.whenParsed(() => {
          parsing.delete(at)
          observation.rest()
        }, at)
      }
      if (isObserving) observation.observe(at)
      return true
    },
    rest() {
      expected.keep((each) => isOnItsWay(each, parsing, platform.document))
      if (!expected.all().length) observation.flush()
      // What has just come may be a reason to expect more.
      if (expected.all().length) return
      isObserving = false
      observer.disconnect()
    },
    flush() {
      read(observer.takeRecords())
    },
    stop() {
      isOver = true
      expected.keep(() => false)
      observer.disconnect()
    },
  }
  return observation
}
