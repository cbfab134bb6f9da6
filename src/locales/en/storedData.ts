import type { StoredDataTexts } from '../types'

/** English, what is stored here now. */
export const en: StoredDataTexts = {
  intro:
    'Erasing removes what is stored now. It does not withdraw your permission: what you allow may be stored again.',
  unread: 'What is stored cannot be shown at the moment.',
  nothing: 'This site has stored nothing in this browser.',
  none: 'Nothing is stored for this purpose now.',
  areas: {
    cookie: 'cookie',
    local: 'local storage',
    session: 'session storage',
    indexeddb: 'database (contents not shown)',
  },
  until: 'for {}',
  unknown: 'not stated for how long',
  unallowed: 'not allowed now',
  undeclared: 'Not named in the policy',
  undeclaredNote:
    'The policy of this site does not say what these are for. You can ask the site about them.',
  own: 'For remembering your choice',
  ownCookie: 'Remembers your choice, so that you are not asked on every page.',
  ownMemory: 'Remembers what you have been shown, so that you do not see it twice.',
  ownReceipt:
    'A record of your choice that has yet to be sent to the site. It is removed after that.',
  hidden: 'These cookies may also be stored: {}. Only the server can see and erase them.',
  showValue: 'Show value',
  hideValue: 'Hide value',
  whole: 'Show all {} characters',
  empty: '(empty)',
  erase: 'Erase',
  erasePurpose: 'Erase everything for this purpose',
  eraseUndeclared: 'Erase all of these',
  eraseAll: 'Erase everything',
  eraseAllNote:
    'This includes what the site needs to work, so you may have to sign in again. Your choice itself is kept.',
  allowed: 'You allow “{}”, so its services may store data again.',
  fixed: '“{}” is always on, so the site may store data again.',
  withdraw: 'Stop allowing “{}” and erase',
  withdrawn: '“{}” is no longer allowed.',
  reset: 'Forget my choice and ask again',
  resetNote: 'This withdraws everything you have allowed and erases what was stored for it.',
  forgotten: 'Your choice has been forgotten. You can choose again above.',
  erased: 'Erased: {}.',
  unchanged: 'There was nothing to erase.',
  remains: {
    server: '{}: if these cookies are stored, only the server can see and erase them.',
    path: '{}: not erased. Only a page in another part of the site can erase this.',
    recipient:
      '{}: if anything is stored, it is on the recipient’s own site. Only the recipient can erase it.',
    close: '{}: not erased because it is in use. Close other tabs of this site and try again.',
  },
  again: '{}: erased, but stored again at once.',
  failed: 'Nothing could be erased. Please try again later.',
}
