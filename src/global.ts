// Entry of `sekisho/global`: the type of `window.sekisho`, for pages that have the script tag. A page that imports
// `createConsent` has no such global, so this is not part of `sekisho` itself.
import type { Consent } from './consent/types'

/** What a page puts into `window.sekisho`: it is called with the consent, as soon as that exists. */
export type Queued = (consent: Consent) => void

/** `window.sekisho` once `sekisho.js` has run. */
export interface Started {
  /** Version of Sekisho. */
  readonly version: string
  /** Calls functions with the consent, as soon as it exists. */
  push(...queued: readonly Queued[]): void
}

/**
 * `window.sekisho`: before `sekisho.js` a list, or nothing; then what calls each function that is pushed; and the
 * consent too, once the configuration has been read. `push` works all the time:
 * `(window.sekisho ||= []).push((consent) => …)`. `'has' in window.sekisho` says whether the consent is there.
 */
export type PageSekisho = Queued[] | Started | (Started & Consent)

declare global {
  interface Window {
    /** Sekisho of this page. */
    sekisho?: PageSekisho
  }
}
