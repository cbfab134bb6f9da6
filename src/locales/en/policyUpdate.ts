import type { PolicyUpdateTexts } from '../types'

/** English, what has changed. */
export const en: PolicyUpdateTexts = {
  changed: 'Changed since your choice: ',
  isNew: 'new',
  added: {
    service: 'new service: {}',
    recipient: 'new recipient: {}',
    sends: 'now also sent: {}',
    cookie: 'cookie {}',
    storage: 'stored in the browser: {}',
    host: 'new address: {}',
    basis: 'for another legal reason',
  },
  reworded: 'described in other words',
  unknown: 'the details have changed',
  more: 'and {} more',
  colon: ': ',
  comma: '; ',
  minor: 'Our privacy policy has changed in small ways.',
  upcoming: 'A new version of our privacy policy applies from {}.',
  policy: 'Privacy policy',
  close: 'Close',
}
