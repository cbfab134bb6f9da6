// The TikTok Pixel. Its snippet must name the three functions in its list of methods.
// Not confirmed by a page of the vendor's that could be read.
import type { Signal } from './types'

/** Calls of `ttq`. */
export const tiktok: Signal = {
  hold: [{ call: 'ttq.holdConsent' }],
  grant: [{ call: 'ttq.grantConsent' }],
  withdraw: [{ call: 'ttq.revokeConsent' }],
}
