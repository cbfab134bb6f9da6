// Google Consent Mode: what `gtag('consent', …)` would put into the data layer.
import type { Steps } from './steps'
import type { States } from './states'

/** What Google is told. */
export interface Google {
  /** Before any tag of Google's: what the visitor has granted so far. */
  begin(states: States): void
  /** After a decision. */
  update(states: States): void
}

/** The object of arguments itself: Google takes no list for a command. */
const argumentsOf = function (): unknown {
  // eslint-disable-next-line prefer-rest-params
  return arguments
} as (...values: readonly unknown[]) => unknown

const wordsOf = (states: States): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...states].map(([type, isGranted]) => [type, isGranted ? 'granted' : 'denied']),
  )

/**
 * Makes it. No `gtag` is defined: what the page defines does the same, and stays as it is.
 *
 * @param options of `signals.google`, which may hold anything
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export const createGoogle = (
  { push }: Pick<Steps, 'push'>,
  options: Readonly<Record<string, unknown>>,
): Google => {
  const gtag = (...values: readonly unknown[]): void => {
    push('dataLayer', argumentsOf(...values))
  }
  const regions = Array.isArray(options.region)
    ? options.region.filter((each) => typeof each === 'string')
    : []
  const { waitForUpdate: wait } = options
  const waiting = typeof wait === 'number' && wait > 0 ? { wait_for_update: wait } : {}
  return {
    begin(states) {
      const all = { ...wordsOf(states), ...waiting }
      // Without one for everywhere, Google would take all as granted in other regions.
      gtag('consent', 'default', all)
      if (regions.length) gtag('consent', 'default', { ...all, region: regions })
      if (options.adsDataRedaction === true) gtag('set', 'ads_data_redaction', true)
      if (options.urlPassthrough === true) gtag('set', 'url_passthrough', true)
    },
    update(states) {
      gtag('consent', 'update', wordsOf(states))
    },
  }
}
