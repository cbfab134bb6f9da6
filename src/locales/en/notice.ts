import type { NoticeTexts } from '../types'

/** English, first layer. */
export const en: NoticeTexts = {
  title: 'How {} uses cookies',
  lead: 'May we store and send data for these purposes? You can change your choice at any time.',
  told: 'We store and send data for these purposes until you refuse, which you can do at any time.',
  active: ' (on until refused)',
  gpc: ' (off, as your browser asks: Global Privacy Control)',
  lapsed: 'Our policy has changed or your choice has expired, so we ask again.',
  unkept: 'Your choice cannot be stored in this browser, so it holds for this page only.',
  accept: 'Accept all',
  reject: 'Reject all',
  settings: 'Settings',
  policy: 'Privacy policy',
  saved: 'Your choice is saved. You can change it at any time.',
}
