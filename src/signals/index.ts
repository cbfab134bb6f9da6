// The file sekisho-signals.js: tells vendors' own scripts what the visitor has granted.
import type { Store } from '../consent/store'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'
import { createGoogle } from './google'
import { activeSignals, optionsOf, statesOf } from './states'
import { createSteps } from './steps'
import { SIGNALS } from './table'
import { createTeller } from './teller'

/** What it needs. */
export interface SignalsPort {
  readonly config: Config
  readonly platform: Pick<Platform, 'document' | 'realm' | 'report' | 'whenParsed'>
  readonly store: Pick<Store, 'now'>
  /** Aborted when Sekisho is destroyed. */
  readonly end: AbortController
}

/** Name of the event that the data layer gets with each decision. */
export const EVENT = 'sekisho_consent_update'

/**
 * Tells vendors what is granted as the page begins.
 *
 * @returns tells them what has changed with a decision
 */
export const createSignals = (port: SignalsPort): (() => void) => {
  const { config, platform, store, end } = port
  const { realm: page } = platform
  if (!page || end.signal.aborted) return () => {}
  const steps = createSteps({ platform, page })
  const names = activeSignals(config)
  const usesGoogle = names.includes('google')
  const google = usesGoogle ? createGoogle(steps, optionsOf(config, 'google')) : undefined
  const googleStates = () => statesOf(config, 'google', store.now.granted)
  const tellers = names.flatMap((name) =>
    name === 'google'
      ? []
      : createTeller(steps, SIGNALS[name], () => statesOf(config, name, store.now.granted)),
  )
  const { dataLayer = usesGoogle } = (config.signals ?? {}) as { readonly dataLayer?: unknown }

  let last: unknown
  const announce = (): void => {
    const { decision } = store.now
    if (decision === last) return
    last = decision
    google?.update(googleStates())
    // A text: of lists, Tag Manager would keep what was withdrawn.
    if (dataLayer === true)
      steps.push('dataLayer', { event: EVENT, sekisho_granted: [...store.now.granted].join(' ') })
  }
  const retry = (): void => {
    if (!end.signal.aborted) for (const teller of tellers) teller.retry()
  }

  google?.begin(googleStates())
  for (const teller of tellers) teller.begin(!!store.now.decision)
  announce()
  // Scripts that come later bring the functions that were missing.
  platform.document.addEventListener('load', retry, { capture: true, signal: end.signal })
  platform.whenParsed(retry)
  return () => {
    announce()
    for (const teller of tellers) teller.update()
  }
}
