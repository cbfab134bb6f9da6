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
  gpcObeyed:
    'Off, because your browser asks sites not to sell or share your data (Global Privacy Control). You can still allow it for this site.',
  gpcOverruled:
    'Your browser asks sites not to sell or share your data (Global Privacy Control). You have allowed it for this site.',
  services: 'Services used ({})',
  own: 'Allow “{}” on its own',
  kept: 'Kept in the browser',
  record: 'Record of your choice',
  decided: 'Chosen on {}',
  recordId: 'Record number',
  copy: 'Copy the record number',
  copied: 'The record number has been copied.',
  uncopied: 'The browser did not allow copying. Please copy the number from this field.',
  download: 'Download the record',
  quote:
    'To ask or complain about your data, use the addresses below and quote the record number. It is the only way to find the record of your choice.',
  subject: 'About my data (record {})',
  stored: 'What this site has stored in this browser',
  show: 'Show what is stored now',
  unloaded: 'This could not be loaded. Please close it and try again.',
}
