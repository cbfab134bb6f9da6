import type { NoticeTexts } from '../types'

/** English, first layer. */
export const en: NoticeTexts = {
  title: 'Cookies on {}',
  lead: 'May we store and send data for these purposes? You can change your choice at any time.',
  told: 'We store and send data for these purposes unless you refuse. You can refuse at any time.',
  active: ' (on until you refuse)',
  gpc: ' (off: your browser sends Global Privacy Control)',
  lapsed: 'Our policy has changed, or your last choice has expired, so we are asking again.',
  unkept: 'This browser cannot store your choice, so it applies to this page only.',
  accept: 'Accept all',
  reject: 'Reject all',
  settings: 'Cookie settings',
  policy: 'Privacy policy',
  saved: 'Saved. You can change your choice at any time.',
}
