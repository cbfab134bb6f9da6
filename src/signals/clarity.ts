// Microsoft Clarity. It records without cookies while it is denied.
import { STATES } from './types'
import type { Signal, Step } from './types'

const tell: readonly Step[] = [{ call: 'clarity', with: ['consentv2', STATES] }]

/** @see https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2 */
export const clarity: Signal = { hold: tell, grant: tell, withdraw: tell }
