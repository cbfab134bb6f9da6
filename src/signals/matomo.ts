// Matomo. Its `remember…` calls would keep a second record of consent, without an end: they are not used.
import type { Signal, Step } from './types'

const tell = (method: string): readonly Step[] => [{ push: '_paq', with: [[method]] }]

/** @see https://developer.matomo.org/guides/tracking-consent */
export const matomo: Signal = {
  prepare: tell('requireConsent'),
  hold: [],
  grant: tell('setConsentGiven'),
  withdraw: tell('forgetConsentGiven'),
}
