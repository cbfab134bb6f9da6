// The WP Consent API, which plug-ins of WordPress ask.
import { STATE, TYPE } from './types'
import type { Signal, Step } from './types'

const tell: readonly Step[] = [{ call: 'wp_set_consent', with: [TYPE, STATE], each: true }]

/** @see https://github.com/WordPress/wp-consent-level-api */
export const wordpress: Signal = {
  words: ['allow', 'deny'],
  prepare: [{ set: 'wp_consent_type', to: 'optin' }, { dispatch: 'wp_consent_type_defined' }],
  hold: tell,
  grant: tell,
  withdraw: tell,
}
