import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** English, second layer. */
export const en: PreferencesTexts = {
  ...terms,
  title: 'Privacy settings',
  intro: 'Choose for each purpose whether you allow it. You can change your choice at any time.',
  close: 'Close',
  save: 'Save choices',
  version: 'Privacy policy, version {}',
  effective: 'in force since {}',
  services: 'Services used ({})',
  own: 'Allow “{}” on its own',
  kept: 'Kept in the browser',
  record: 'Record of your choice',
  decided: 'Chosen on {}',
  recordId: 'Record number',
}
