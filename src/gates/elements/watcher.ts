import { matches } from '../../platform/matches'
import type { Platform } from '../../platform/types'
import { createObservation } from './observation'
import type { Observation } from './observation'
import { isScript } from './scriptRunner'
import { LOADERS } from './untagged'

/** Watches for elements that come into the page. */
export interface Watcher extends Pick<
  Observation,
  'roots' | 'addRoot' | 'isParsing' | 'flush' | 'stop'
> {
  /** Inspects an element, and what a script may clone from it; answers whether it is tagged. */
  inspect(element: HTMLElement): boolean
  /** Watches until a node is in the page. */
  expect(node: Node): void
  /** Inspects an element that has loaded. */
  inspectLoaded(element: Element): void
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
      if (script && isScript(script as Element)) run(script as HTMLScriptElement)
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
 * Makes the watcher. When the page has been parsed, it watches only while a script has an element at hand
 * that is gated and not yet in the page: all others have been inspected when they got their address.
 */
export const createWatcher = (port: WatcherPort): Watcher => {
  const { platform, inspect, releaseParsed, settle } = port
  const { document, pause, warn } = platform
  let settling: Promise<void> | undefined

  const read = (records: readonly MutationRecord[]): void => {
    const found = new Set<HTMLElement>()
    eachElement(records, warn, (element) => {
      if (!watcher.inspect(element)) return
      const isReleased =
        isScript(element) &&
        [document, element.ownerDocument].some(observation.isParsing) &&
        releaseParsed(element)
      if (!isReleased) found.add(element)
    })
    // While the parser is at work on a frame, Chromium does not load it if its address is set.
    if (found.size)
      void pause().then(() => {
        settle(found)
      })
  }
  const observation = createObservation({ platform, read })

  const watcher: Watcher = {
    ...observation,
    inspect(element) {
      // A template of SVG has no content.
      const { content } = element as Partial<HTMLTemplateElement>
      if (element.localName === 'template' && content) {
        // The parser may still be inside it.
        observation.observe(content)
        content.querySelectorAll<HTMLElement>(ANY).forEach(watcher.inspect)
      }
      return inspect(element)
    },
    expect(node) {
      if (!observation.expect(node)) return
      // Once for all that come in one task: a page may make thousands and throw them away.
      settling ??= pause().then(() => {
        settling = undefined
        const found = observation
          .expected()
          .filter((each) => each.isConnected && matches(each, ANY))
        settle((found as HTMLElement[]).filter(inspect))
        observation.rest()
      })
    },
    inspectLoaded(element) {
      // A script that has loaded has run as well; and a page may dispatch `load` on the document.
      const isLoader = matches(element, LOADERS) && !isScript(element)
      if (isLoader && inspect(element as HTMLElement)) settle([element as HTMLElement])
    },
  }
  watcher.addRoot(document)
  return watcher
}
