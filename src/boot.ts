import { create, VERSION } from './create'
import type { Consent } from './consent/types'
import type { BootPass, LoadPass } from './load'
import { attempt } from './platform/attempt'
import { createBrowser } from './platform/browser'
import { ownOf } from './platform/own'
import { fillDefaults } from './policy/defaults'

/** What a page puts into `window.sekisho`. */
export type Queued = (consent: Consent) => void

/** `window.sekisho` as it is before the configuration has come; after that it is the {@link Consent} too. */
export interface GlobalSekisho {
  readonly version: string
  /** Calls functions with the consent, as soon as it is there. */
  push(...queued: readonly Queued[]): void
}

/** The configuration: from the address on the script tag, or from the element in the page. */
export const findConfig = async (script: HTMLElement): Promise<unknown> => {
  const url = script.dataset.config
  if (url) {
    const response = await fetch(url)
    if (!response.ok) throw Error(url)
    return response.json()
  }
  const element = ownOf('documentElement').querySelector('script#sekisho-config')
  if (!element) throw Error('no data-config and no #sekisho-config')
  return JSON.parse(element.textContent)
}

/**
 * Starts the script-tag build: finds the configuration, makes the consent, drains the queue.
 *
 * Without a valid configuration every gate stays closed, the page goes on, and one console error says
 * why. A second copy of the script leaves the first alone.
 *
 * @param find where the configuration is: usually {@link findConfig}, handed over by who needs it
 */
export const boot = (load: BootPass, find: typeof findConfig): void => {
  const host = window as { sekisho?: unknown }
  const before = host.sekisho as Partial<GlobalSekisho> | undefined
  // An element called sekisho has no text there.
  if (typeof before?.version === 'string') {
    console.warn(`[sekisho] ${before.version} is here already, ${VERSION} stops`)
    return
  }

  const script = ownOf('currentScript') as HTMLScriptElement
  const made = find(script).then(async (config) => {
    let open: Parameters<LoadPass>[0] | undefined
    let consent: Consent | undefined
    // The gates are closed first, and the configuration is checked before anything is let in.
    attempt(() => {
      consent = create(fillDefaults(config), createBrowser(script.nonce), (it) => (open = it))
      // One object before and after: a page may have kept it.
      Object.setPrototypeOf(sekisho, consent)
    })
    const pass = await load(script)
    const faults = pass.faultsOf(config)
    open?.(faults.length ? undefined : pass)
    if (faults.length || !consent) throw Error(faults.map(pass.shortFault).join('\n'))
    return consent
  })
  const sekisho: GlobalSekisho = {
    version: VERSION,
    push(...queued) {
      // What one of them throws stops no other, and is reported by the browser.
      for (const each of queued) void made.then(each, () => {})
    },
  }
  host.sekisho = sekisho
  if (Array.isArray(before)) sekisho.push(...(before as Queued[]))
  made.catch((error: unknown) => {
    console.error('[sekisho] every gate stays closed:', error)
  })
}
