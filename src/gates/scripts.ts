import type { Platform } from '../platform/types'
import { setNative } from './embeds'
import { createSlices } from './slices'

/** Runs tagged scripts as the page would have run them. */
export interface ScriptRunner {
  /** Takes a script that may run. Scripts are given in document order. */
  add(script: HTMLScriptElement): void
  /** Goes on, when no more are about to be given: deferred ones run after all others. */
  drain(): void
}

const PATIENCE = 30_000
const MOMENT = 20

const isModule = (script: HTMLScriptElement): boolean =>
  script.getAttribute('data-type') === 'module'

/**
 * Makes the runner.
 *
 * Classic scripts run in document order, an inline one after the external ones before it have loaded;
 * deferred ones and modules follow when the document is parsed, in order; async ones at once. The
 * parsed node itself is put in again, so that every attribute, the nonce and what the page knows of it
 * stay, and no Trusted Types policy is needed.
 *
 * @param mayRun asked right before a script runs: the choice may have changed while it waited
 * @param isComplete whether no more scripts are about to be given
 * @see https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 */
export const createScriptRunner = (
  platform: Pick<Platform, 'now' | 'pause' | 'whenParsed' | 'document' | 'warn'>,
  mayRun: (script: HTMLScriptElement) => boolean,
  isComplete: () => boolean,
): ScriptRunner => {
  const { document, warn, pause } = platform
  const first: HTMLScriptElement[] = []
  const deferred: HTMLScriptElement[] = []
  let loading: Promise<unknown>[] = []
  let parsed = false
  let busy = false

  /** Puts the node in again with its real type. */
  const run = (script: HTMLScriptElement): void => {
    // It may have been granted, withdrawn and granted while it waited, and stand here twice.
    if (script.type !== 'text/plain' || !mayRun(script)) return
    const mark = new Comment()
    script.replaceWith(mark)
    setNative(script, 'type', isModule(script) ? 'module' : '')
    // The parser's failed attempt has made it async, whatever the attribute says.
    if (!script.hasAttribute('async')) script.async = false
    if (script.src && !script.async && !script.noModule)
      loading.push(
        new Promise((done) => {
          for (const type of ['load', 'error']) script.addEventListener(type, done)
        }),
      )
    // A script that is put in has no place in the parser's input: what it writes would replace the page.
    Reflect.set(document, 'write', warn)
    mark.replaceWith(script)
    Reflect.deleteProperty(document, 'write')
  }

  const drain = async (): Promise<void> => {
    if (busy) return
    busy = true
    const rest = createSlices(platform)
    for (let script; (script = first[0] ?? (parsed && isComplete() && deferred[0]));) {
      await rest()
      if (!script.src && !parsed && !script.nextSibling) {
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
      if (first[0] === script) first.shift()
      else deferred.shift()
      run(script)
    }
    busy = false
  }

  platform.whenParsed(() => {
    parsed = true
    void drain()
  })

  return {
    drain() {
      void drain()
    },
    add(script) {
      if (script.src && script.hasAttribute('async')) run(script)
      else {
        const later = isModule(script) || (script.src && script.defer)
        ;(later ? deferred : first).push(script)
        void drain()
      }
    },
  }
}
