import type { Consent } from '../consent/types'
import { attempt } from '../platform/attempt'
import { createBrowser } from '../platform/browser'
import { own, ownGlobal } from '../platform/own'
import { report } from '../platform/report'
import { whenVisitorActs } from '../platform/whenVisitorActs'
import type { Config } from '../policy/types'
import { readConfig } from '../policy/readConfig'
import type { Parts } from './parts'
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

/** Milliseconds after which a configuration that has not come is worth a message. */
const LATE = 10_000

/** What a build of the script tag brings. */
export interface Build {
  /** How later files come, for a script and its configuration. */
  readonly parts: (script: HTMLScriptElement | null, config: Config) => Parts
  /** Explains what is wrong with a configuration, in the console. */
  readonly check: (script: HTMLScriptElement | null, config: unknown) => void
  /** The configuration as JSON, where it is part of the build. */
  readonly config?: string | undefined
}

/** The configuration in the page, or a promise of the one at the address of `data-config`. */
export const findConfig = (script: HTMLScriptElement | null, { config }: Build): unknown => {
  if (config) return JSON.parse(config)
  const url = script?.dataset.config
  if (url)
    return fetch(url).then((response): Promise<unknown> => {
      if (!response.ok) throw Error(`${url} answers ${response.status}`)
      return response.json()
    })
  const element = own(document).querySelector('script#sekisho-config')
  if (!element) throw Error('There is no <script id="sekisho-config" type="application/json">.')
  return JSON.parse(element.textContent)
}

/** Whether the page is being developed, so that its configuration is checked. */
const isDevelopment = (script: HTMLScriptElement | null): boolean =>
  /(^|\.)localhost$/.test(location.hostname) ||
  location.protocol === 'file:' ||
  script?.dataset.debug !== undefined

/** Calls functions with the consent once it exists. What one of them throws stops no other. */
const createQueue = () => {
  let waiting: Queued[] = []
  let consent: Consent | undefined
  const drain = (): void => {
    if (!consent) return
    const due = waiting
    waiting = []
    for (const each of due)
      try {
        each(consent)
      } catch (error) {
        report(error)
      }
  }
  return {
    push(...queued: readonly Queued[]) {
      waiting.push(...queued)
      queueMicrotask(drain)
    },
    open(opened: Consent) {
      consent = opened
      queueMicrotask(drain)
    },
  }
}

/** Says that a configuration is late, and where it does not come, tries again when the visitor acts. */
const whenFetched = (config: Promise<unknown>, retry: () => void): Promise<unknown> => {
  const late = setTimeout(() => {
    console.warn('[sekisho] Still waiting for the configuration. Tagged elements stay blocked.')
  }, LATE)
  return config
    .finally(() => {
      clearTimeout(late)
    })
    .catch((error: unknown) => {
      whenVisitorActs(own(window), retry)
      throw error
    })
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
      '[sekisho] Write <script src="sekisho.js"> without type="module": as a module it runs after the page, so that untagged scripts are not held, and it finds neither its data- attributes nor its other files.',
    )
  const queue = createQueue()
  const sekisho: GlobalSekisho = { version: VERSION, push: queue.push }
  host.sekisho = sekisho
  if (Array.isArray(before)) queue.push(...(before as Queued[]))

  const fail = (error: unknown, config?: unknown): void => {
    console.error('[sekisho] Tagged elements stay blocked, untagged ones are not:', error)
    if (config !== undefined) build.check(script, config)
  }
  const open = (found: unknown): void => {
    // Reading changes it, and faults are those of the original.
    const original = isDevelopment(script) ? attempt(() => structuredClone(found)) : undefined
    const config = readConfig(found)
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
        build.check(script, original)
      })
  }
  const read = (): void => {
    try {
      const found = findConfig(script, build)
      if (found instanceof Promise) void whenFetched(found, read).then(open).catch(fail)
      else open(found)
    } catch (error) {
      fail(error)
    }
  }
  read()
}
