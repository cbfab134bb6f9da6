import { matches } from '../../platform/matches'
import { own } from '../../platform/own'
import type { Platform } from '../../platform/types'
import { createElementGate } from './elementGate'
import type { ElementGate, ElementGatePort } from './elementGate'
import { createScriptRunner, isScript } from './scriptRunner'
import { ANY } from './watcher'
import type { Watcher } from './watcher'
import { createWorkQueue } from './workQueue'

/** The gates for elements that are tagged with `data-consent`, by the page or by us. */
export interface TaggedGate {
  /** Holds or releases elements, in order. */
  readonly settle: (elements: Iterable<HTMLElement>) => Promise<void>
  /** Looks at everything again in a task of its own. Until then nothing is released. */
  readonly scanLater: (scan: () => void) => void
  /** Looks at everything again, or only below a root. */
  readonly scan: (from?: ParentNode) => void
  /** Puts everything back as it was before its release, for a copy of the page. */
  readonly closeForCopy: () => void
  /** The page has been copied. A scan releases again what was closed for that. */
  readonly endCopy: () => void
  /** Whether an element that the page has tagged is not granted. */
  readonly waits: (element: HTMLElement) => boolean
  /** Whether what is written into a document is lost: into that of a script that is being inserted by us. */
  readonly losesWrites: (to: Document) => boolean
  /** Releases a script that the parser has not come to yet; answers whether the parser will run it. */
  readonly releaseParsed: (script: HTMLScriptElement) => boolean
}

/** What it needs. */
export interface TaggedGatePort extends Omit<ElementGatePort, 'platform' | 'runner'> {
  readonly platform: Platform
  /** Whether the page has been parsed and its elements have been looked at once. */
  readonly hasStarted: () => boolean
  /** Where elements are found. */
  readonly watcher: Pick<Watcher, 'roots' | 'inspect' | 'addRoot' | 'expect' | 'isParsing'>
}

/** Makes the gates. */
export const createTaggedGate = (port: TaggedGatePort): TaggedGate => {
  const { platform, watcher, hasStarted } = port
  // First, since the runner asks it at once where the page has been parsed already.
  const queue = createWorkQueue({
    platform,
    hasStarted,
    work(element) {
      gate.settle(element)
    },
    done() {
      runner.drain()
    },
  })
  const runner = createScriptRunner({
    platform,
    mayRun(script) {
      const may = script.isConnected && !gate.waiting(script).length
      if (!may) gate.forget(script)
      return may
    },
    isParsing: watcher.isParsing,
    isComplete: () => queue.isEmpty(),
  })
  const gate: ElementGate = createElementGate({ ...port, runner })

  return {
    settle: queue.add,
    scanLater: queue.collectLater,
    scan(from) {
      if (from instanceof ShadowRoot) watcher.addRoot(from)
      for (const at of from ? [from] : watcher.roots())
        void queue.add(
          [
            ...(matches(at, ANY) ? [at as HTMLElement] : []),
            ...own(at).querySelectorAll<HTMLElement>(ANY),
          ].filter((element) =>
            // What has run has run.
            isScript(element) ? element.hasAttribute('data-consent') : watcher.inspect(element),
          ),
        )
      if (!from) gate.closeRemoved().forEach(watcher.expect)
    },
    closeForCopy() {
      for (const at of watcher.roots())
        own(at).querySelectorAll<HTMLElement>('[data-consent]').forEach(gate.closeForCopy)
    },
    endCopy: gate.endCopy,
    waits: (element) => gate.waiting(element).length > 0,
    losesWrites: runner.losesWrites,
    releaseParsed: (script) =>
      // Scripts that wait come first.
      queue.isEmpty() && runner.isIdle() && gate.releaseParsed(script),
  }
}
