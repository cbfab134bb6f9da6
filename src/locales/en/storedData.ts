import type { StoredDataTexts } from '../types'

/** English, what is stored here now. */
export const en: StoredDataTexts = {
  intro:
    'Erasing removes what is stored now. It takes back no permission: what is allowed may be stored again.',
  unread: 'What is stored cannot be read at the moment.',
  nothing: 'This site has stored nothing in this browser.',
  none: 'Nothing is stored for this now.',
  areas: {
    cookie: 'cookie',
    local: 'local storage',
    session: 'session storage',
    indexeddb: 'database (contents not shown)',
  },
  until: 'for {}',
  unknown: 'for how long is not stated',
  unallowed: 'not allowed now',
  undeclared: 'Not named in the policy',
  undeclaredNote:
    'The policy of this site does not say what these are for. You can ask the site about them.',
  own: 'Kept for your choice itself',
  ownCookie: 'Remembers your choice, so that you are not asked on every page.',
  ownMemory: 'Remembers what you have been shown, so that it is not shown again.',
  ownReceipt: 'The record of a choice that is still to be sent to the site, and goes after that.',
  hidden: 'These cookies may be here too: {}. Only the server can see and erase them.',
  showValue: 'Show value',
  hideValue: 'Hide value',
  whole: 'Show all {} characters',
  empty: '(empty)',
  erase: 'Erase',
  erasePurpose: 'Erase all of this purpose',
  eraseUndeclared: 'Erase all of these',
  eraseAll: 'Erase everything',
  eraseAllNote:
    'This includes what the site needs to work: you may have to sign in again. Your choice itself stays.',
  allowed: '“{}” is allowed, so its services may store something again.',
  fixed: '“{}” cannot be refused, so the site may store something again.',
  withdraw: 'Stop allowing “{}” and erase',
  withdrawn: '“{}” is no longer allowed.',
  reset: 'Forget my choice and ask again',
  resetNote: 'This takes back all you have allowed and erases what was stored for it.',
  forgotten: 'Your choice has been forgotten. You can choose again above.',
  erased: 'Erased: {}.',
  unchanged: 'There was nothing to erase.',
  remains: {
    server: '{}: only the server can see and erase these cookies, if they are here.',
    path: '{}: not erased. It belongs to another part of the site, and only a page there can erase it.',
    recipient: '{}: kept on the site of the recipient, if at all. Only the recipient can erase it.',
    close: '{}: not erased. It is in use. Close other tabs of this site and try again.',
  },
  again: '{}: erased, and stored again at once.',
  failed: 'Erasing did not work. Please try again later.',
}
