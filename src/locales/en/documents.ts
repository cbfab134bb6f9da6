import type { DocumentsTexts } from '../types'
import { terms } from './terms'

/** English, documents. */
export const en: DocumentsTexts = {
  ...terms,
  page: 'How {} handles data',
  version: 'Privacy policy, version {}',
  effective: 'in force since {}',
  comma: ', ',
  colon: ': ',
  titles: {
    purposes: 'Purposes',
    transmissions: 'Data sent to others',
    cookies: 'Cookies and storage',
    changes: 'Changes to the policy',
    contact: 'Contact and complaints',
  },
  purposes: {
    intro:
      'This site uses data for the following purposes. Where you can choose whether to allow one, you can change your choice in the cookie settings at any time.',
    none: 'This site does not use data for any purpose.',
    caption: 'List of purposes',
    purpose: 'Purpose',
    description: 'What we do',
    basis: 'Basis',
    services: 'Services used',
  },
  transmissions: {
    intro:
      'This site sends data to the following recipients. Data that only the operator of this site receives is not listed.',
    none: 'This site sends data only to its operator.',
    caption: 'Recipients and the data sent to them',
    service: 'Service',
    items: 'Data sent',
    senderUse: 'What we use it for',
    recipientUse: 'What the recipient uses it for',
    stop: 'How to stop it',
    stopConsent:
      'It is sent only if you allow it. If you withdraw your permission in the cookie settings, it is no longer sent.',
    stopOptOut: 'If you refuse it in the cookie settings, it is no longer sent.',
    advanced:
      'Even if you do not allow it, it sends, without cookies, the addresses of this page and the one before it, the time, your browser, your IP address and what you have not allowed. If you allow it, all of the data listed here is sent.',
    stopThere: 'Whether this stops the sending or only the use is up to the recipient.',
    afterRevoke: {
      stops: 'It also stops on pages that are open.',
      cookieless:
        'However, a page that is open may go on sending data, without cookies, until you reload it.',
      unknown:
        'Whether it also stops on a page that is open is not known. Reloading the page stops it.',
    },
    unstated: 'not stated',
  },
  cookies: {
    intro: 'This site stores the following in your browser.',
    star: ' A “*” in a name stands for any characters.',
    caption: 'List of what is stored',
    kind: 'Kind',
    service: 'Service',
    cookie: 'cookie',
    local: 'local storage',
    session: 'session storage',
    indexeddb: 'database (IndexedDB)',
    site: 'this site',
    choice: 'Remembers your cookie settings.',
    agreed: 'Remembers what you have agreed to, so that you are asked again if more is added.',
    receipts: 'Keeps the record of your choice until it has reached this site.',
  },
  changesOf: {
    version: 'Version',
    effective: 'In force from',
    upcoming: 'Planned change',
    read: 'Read the new policy',
    none: 'There are no changes yet.',
    caption: 'History of changes',
    summary: 'What changed',
    kind: 'Kind',
    material: 'material change',
    minor: 'minor change',
    purposes: 'Purposes concerned',
  },
  contactOf: {
    controller: 'Operator of this site',
    form: 'Contact page',
    email: 'Email',
    tel: 'Telephone',
    same: 'The same as for enquiries.',
  },
}
