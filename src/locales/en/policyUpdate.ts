import type { PolicyUpdateTexts } from '../types'

/** English, what has changed. */
export const en: PolicyUpdateTexts = {
  changed: 'Why you are asked again: ',
  isNew: 'new purpose',
  added: {
    service: 'new service: {}',
    recipient: 'new recipient: {}',
    sends: 'now also sent: {}',
    cookie: 'cookie {}',
    storage: 'stored in the browser: {}',
    host: 'new address: {}',
    basis: 'a different legal basis',
  },
  reworded: 'described in other words',
  unknown: 'the details have changed',
  more: 'and {} more',
  colon: ': ',
  comma: '; ',
  minor: 'We have made small changes to our privacy policy.',
  upcoming: 'A new version of our privacy policy takes effect on {}.',
  policy: 'Privacy policy',
  close: 'Close',
}
