// HubSpot. Its own banner would ask the visitor a second time: it is switched off.
// `setHubSpotConsent` was seen in other tools and not on a page of HubSpot's that could be read.
import { STATES } from './types'
import type { Signal, Step } from './types'

const tell: readonly Step[] = [{ push: '_hsp', with: [['setHubSpotConsent', STATES]] }]

/** @see https://developers.hubspot.com/docs/api/events/cookie-banner */
export const hubspot: Signal = {
  words: [true, false],
  prepare: [{ set: 'disableHubSpotCookieBanner', to: true }],
  hold: tell,
  grant: tell,
  withdraw: [...tell, { push: '_hsp', with: [['revokeCookieConsent']] }],
}
