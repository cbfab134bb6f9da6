// Shopify's Customer Privacy API, which comes with the pages of a shop.
import { STATES } from './types'
import type { Signal, Step } from './types'

const tell: readonly Step[] = [
  {
    call: 'Shopify.loadFeatures',
    with: [[{ name: 'consent-tracking-api', version: '0.1' }]],
    then: [{ call: 'Shopify.customerPrivacy.setTrackingConsent', with: [STATES], then: [] }],
  },
]

/** @see https://shopify.dev/docs/api/customer-privacy */
export const shopify: Signal = { words: [true, false], hold: tell, grant: tell, withdraw: tell }
