// PostHog. With `cookieless_mode: "on_reject"` an opt-out is a refusal, which begins to count without
// cookies: nothing is called before the visitor has decided.
import type { Signal, Step } from './types'

const optOut: readonly Step[] = [{ call: 'posthog.opt_out_capturing' }]

/** @see https://posthog.com/docs/privacy/data-collection */
export const posthog: Signal = {
  hold: [],
  refused: optOut,
  // Without an event on every page.
  resume: [{ call: 'posthog.opt_in_capturing', with: [{ captureEventName: false }] }],
  grant: [{ call: 'posthog.opt_in_capturing' }],
  withdraw: optOut,
}
