import { own } from '../../platform/own'
import type { Platform } from '../../platform/types'
import { setNative } from './embeds'
import { createTimeSlices } from './timeSlices'

/** Runs tagged scripts as the page would have run them. */
export interface ScriptRunner {
  /** Takes a script that may run. Scripts are given in document order. */
  add(script: HTMLScriptElement): void
  /** Goes on when no more scripts are about to be given: deferred ones run after all others. */
  drain(): void
  /** Whether a script is being inserted into a document right now: what it writes would replace that. Warns if so. */
  losesWrites(document: Document): boolean
  /** Whether no script waits for its turn. */
  isIdle(): boolean
}

/** What it needs. */
export interface ScriptRunnerPort {
  readonly platform: Pick<Platform, 'now' | 'pause' | 'warn' | 'whenParsed'>
  /** Asked right before a script runs: the choice may have changed while it waited. */
  readonly mayRun: (script: HTMLScriptElement) => boolean
  /** Whether a document, that of a frame for instance, is being parsed. */
  readonly isParsing: (document: Document) => boolean
  /** Whether no more scripts are about to be given. */
  readonly isComplete: () => boolean
}

const PATIENCE = 30_000
const MOMENT = 20

/** Whether an element is a script, of the page or of SVG. */
export const isScript = (element: Element): element is HTMLScriptElement =>
  element.localName === 'script'

/** Whether a script is a module when it runs. */
export const isModule = (script: HTMLScriptElement): boolean =>
  script.getAttribute('data-type') === 'module'

/** Sets the type that a script has when it runs. */
export const setRunnableType = (script: HTMLScriptElement): void => {
  setNative(script, 'type', isModule(script) ? 'module' : '')
}

/**
 * Inserts the node again with its real type: the parsed node itself, so that every attribute, the nonce
 * and what the page knows of it stay, and no Trusted Types policy is needed.
 *
 * @returns resolves when an external script has loaded or failed; nothing if none has to wait for it
 * @see https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 */
const insertAgain = (script: HTMLScriptElement): Promise<unknown> | undefined => {
  setRunnableType(script)
  // The parser's failed attempt has made it async, whatever the attribute says.
  if (!script.hasAttribute('async')) script.async = false
  const loaded =
    script.src && !script.async && !script.noModule
      ? new Promise((done) => {
          for (const type of ['load', 'error']) script.addEventListener(type, done)
        })
      : undefined
  const { parentNode, nextSibling } = script
  script.remove()
  if (parentNode) own(parentNode).insertBefore(script, nextSibling)
  return loaded
}

/** Inserts scripts again, one at a time. */
const createInserter = (
  warn: Platform['warn'],
): Pick<ScriptRunner, 'losesWrites'> & { insert: typeof insertAgain } => {
  let insertingInto: Document | undefined
  return {
    insert(script) {
      insertingInto = script.ownerDocument
      try {
        return insertAgain(script)
      } finally {
        insertingInto = undefined
      }
    },
    losesWrites(to) {
      const isLost = to === insertingInto
      if (isLost) warn('A released script cannot write into the document.')
      return isLost
    },
  }
}

/** Scripts that wait for their turn. */
interface ScriptQueue {
  add(script: HTMLScriptElement): void
  /** Those that are next; empty if it is nobody's turn. */
  due(): HTMLScriptElement[]
  /** Whether no script waits but deferred ones, which come after all others anyway. */
  isIdle(): boolean
}

/**
 * Makes the queue.
 *
 * @param isDeferredDue whether it is time for deferred scripts, which come after all others
 */
const createScriptQueue = (isDeferredDue: () => boolean): ScriptQueue => {
  const first: HTMLScriptElement[] = []
  const deferred: HTMLScriptElement[] = []
  return {
    add(script) {
      const isDeferred = isModule(script) || (script.src && script.defer)
      ;(isDeferred ? deferred : first).push(script)
    },
    due: () => (first.length || !isDeferredDue() ? first : deferred),
    isIdle: () => !first.length,
  }
}

/**
 * Makes the runner.
 *
 * Classic scripts run in document order, an inline one after the external ones before it have loaded;
 * deferred ones and modules follow when the document has been parsed, in order; async ones at once.
 */
export const createScriptRunner = (port: ScriptRunnerPort): ScriptRunner => {
  const { platform, mayRun, isParsing, isComplete } = port
  const { pause } = platform
  const inserter = createInserter(platform.warn)
  const queue = createScriptQueue(() => isParsed && isComplete())
  let loading: Promise<unknown>[] = []
  let isParsed = false
  let isBusy = false

  const run = (script: HTMLScriptElement): void => {
    // It may have been granted, withdrawn and granted while it waited, and stand here twice.
    if (script.type !== 'text/plain' || !mayRun(script)) return
    const loaded = inserter.insert(script)
    if (loaded) loading.push(loaded)
  }

  const drain = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    const rest = createTimeSlices(platform)
    for (;;) {
      const due = queue.due()
      const [script] = due
      if (!script) break
      const turn = rest()
      if (turn) await turn
      const isOpen = !isParsed || isParsing(script.ownerDocument)
      if (!script.src && isOpen && !script.nextSibling) {
        // The parser may still be inside it, and half a script must not run.
        await pause(MOMENT)
        continue
      }
      // Also a module: Firefox runs one that has no address before the scripts that are still on their way.
      if (!script.src && loading.length) {
        // A script born from innerHTML neither loads nor fails: wait, but not for ever.
        await Promise.race([Promise.all(loading), pause(PATIENCE)])
        loading = []
      }
      due.shift()
      run(script)
    }
    isBusy = false
  }

  platform.whenParsed(() => {
    isParsed = true
    void drain()
  })

  return {
    losesWrites: inserter.losesWrites,
    isIdle: () => !isBusy && queue.isIdle(),
    drain: () => void drain(),
    add(script) {
      if (script.src && script.hasAttribute('async')) run(script)
      else {
        queue.add(script)
        void drain()
      }
    },
  }
}
