import type { Consent } from '../consent/types'
import { attempt } from '../platform/attempt'
import { createBrowser } from '../platform/browser'
import { own, ownGlobal } from '../platform/own'
import { report } from '../platform/report'
import type { Config } from '../policy/types'
import type { LoadPart } from './parts'
import { createRuntime } from './runtime'
import { VERSION } from './version'

/** What a page puts into `window.sekisho`. */
export type Queued = (consent: Consent) => void

/** `window.sekisho` before the configuration has been read; after that it is the {@link Consent} too. */
export interface GlobalSekisho {
  readonly version: string
  /** Calls functions with the consent, as soon as it exists. */
  push(...queued: readonly Queued[]): void
}

/** What a build of the script tag brings. */
export interface Build {
  /**
   * Finds the configuration, or a promise of it. What it throws, or rejects with, says why there is none.
   *
   * @param retry starts again
   */
  readonly find: (script: HTMLScriptElement | null, retry: () => void) => unknown
  /** Reads what was found, for a region if the page names one; nothing if it cannot be used. */
  readonly read: (found: unknown, region: string | undefined) => Config | undefined
  /** How later files come, for a script and its configuration. */
  readonly parts: (script: HTMLScriptElement | null, config: Config) => LoadPart
  /** Explains what is wrong with a configuration, in the console; missing where the build has validated it. */
  readonly check?: (script: HTMLScriptElement | null, config: unknown) => void
}

/** Whether the page is being developed, so that its configuration is checked. */
const isDevelopment = (script: HTMLScriptElement | null): boolean =>
  /(^|\.)localhost$/.test(location.hostname) ||
  location.protocol === 'file:' ||
  script?.dataset.debug !== undefined

/** Calls functions with the consent once it exists. What one of them throws stops no other. */
const createQueue = () => {
  let open: (consent: Consent) => void = () => {}
  const opened = new Promise<Consent>((resolve) => (open = resolve))
  return {
    open,
    push(...queued: readonly Queued[]) {
      for (const each of queued)
        void opened.then((consent) => {
          try {
            each(consent)
          } catch (error) {
            report(error)
          }
        })
    },
  }
}

/**
 * Starts the script-tag build, in the task of the script itself where the configuration is in the page:
 * reads it, makes the consent, and calls what the page has queued.
 *
 * Without a usable configuration every gate stays closed, the page works, and one console error says
 * why. A second copy of the script leaves the first alone.
 */
export const start = (build: Build): void => {
  const host = window as { sekisho?: unknown }
  // Not an element or a frame that is called sekisho.
  const before = ownGlobal('sekisho') as Partial<GlobalSekisho> | undefined
  if (typeof before?.version === 'string') {
    console.warn(
      `[sekisho] ${before.version} is already running. This second copy (${VERSION}) does nothing.`,
    )
    return
  }

  const script = own(document).currentScript as HTMLScriptElement | null
  // Of a module the browser does not say which element it is.
  if (!script)
    console.warn(
      '[sekisho] Write <script src="sekisho.js"> without type="module": a module runs after the page, so that untagged scripts are not held, and finds neither its attributes nor its files.',
    )
  const queue = createQueue()
  const sekisho: GlobalSekisho = { version: VERSION, push: queue.push }
  host.sekisho = sekisho
  if (Array.isArray(before)) queue.push(...(before as Queued[]))

  const fail = (error: unknown, config?: unknown): void => {
    console.error('[sekisho] Tagged elements stay blocked, untagged ones are not:', error)
    if (config !== undefined) build.check?.(script, config)
  }
  const open = (found: unknown): void => {
    // Reading changes it, and faults are those of the original.
    const original =
      build.check && isDevelopment(script) ? attempt(() => structuredClone(found)) : undefined
    const config = build.read(found, script?.dataset.region)
    if (!config) {
      fail(Error('The configuration has no policy.purposes.'), found)
      return
    }
    const browser = createBrowser(script?.nonce)
    const consent = createRuntime(config, browser, build.parts(script, config))
    // One object before and after: a page may have kept it.
    Object.setPrototypeOf(sekisho, consent)
    queue.open(consent)
    if (original !== undefined)
      browser.whenIdle(() => {
        build.check?.(script, original)
      })
  }
  const read = (): void => {
    try {
      const found = build.find(script, read)
      if (found instanceof Promise) void found.then(open).catch(fail)
      else open(found)
    } catch (error) {
      fail(error)
    }
  }
  read()
}
