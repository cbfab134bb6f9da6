// Mixpanel. It sends an event with each opt-in, hence only where it does not know of one.
import type { Signal, Step } from './types'

const optOut: readonly Step[] = [
  {
    call: 'mixpanel.opt_out_tracking',
    // Else it would ask its server to delete the profile.
    with: [{ delete_user: false }],
    unless: 'mixpanel.has_opted_out_tracking',
  },
]

/** @see https://docs.mixpanel.com/docs/privacy/protecting-user-data */
export const mixpanel: Signal = {
  hold: optOut,
  grant: [{ call: 'mixpanel.opt_in_tracking', unless: 'mixpanel.has_opted_in_tracking' }],
  withdraw: optOut,
}
