// Datadog RUM. Before its script has come, `trackingConsent: "not-granted"` of `init` is what holds it.
import type { Signal, Step } from './types'

const set = (consent: string): readonly Step[] => [
  { call: 'DD_RUM.setTrackingConsent', with: [consent] },
]

/** @see https://docs.datadoghq.com/real_user_monitoring/application_monitoring/browser/advanced_configuration/ */
export const datadog: Signal = {
  hold: set('not-granted'),
  grant: set('granted'),
  withdraw: set('not-granted'),
}
