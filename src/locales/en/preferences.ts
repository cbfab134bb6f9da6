import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** English, second layer. */
export const en: PreferencesTexts = {
  ...terms,
  title: 'Cookie settings',
  language: 'Language',
  intro: 'Choose which purposes you allow. You can change your choice at any time.',
  close: 'Close',
  save: 'Save choices',
  version: 'Privacy policy, version {}',
  effective: 'in force since {}',
  gpcObeyed:
    'Off, because your browser asks sites not to sell or share your data (Global Privacy Control). You can still allow it for this site.',
  gpcOverruled:
    'Your browser asks sites not to sell or share your data (Global Privacy Control), but you have allowed it for this site.',
  services: 'Services used ({})',
  always: 'Always on',
  own: 'Allow “{}” on its own',
  allowedOnly: 'This purpose is off, but you allow: {}',
  kept: 'Stored in your browser',
  record: 'Record of your choice',
  decided: 'Chosen on {}',
  recordId: 'Record number',
  copy: 'Copy the record number',
  copied: 'The record number has been copied.',
  uncopied: 'Your browser did not allow copying. Please copy the number from the field below.',
  download: 'Download the record',
  form: 'Contact page',
  quote:
    'If you have a question or a complaint about your data, use the contact details below and quote the record number. Your choice can be found only by this number.',
  subject: 'About my data (record {})',
  stored: 'What this site has stored in this browser',
  show: 'Show what is stored now',
  unloaded: 'This could not be loaded. Please close this section and try again.',
}
