import type { PlaceholderTexts } from '../types'

/** Arabic, placeholders. */
export const ar: PlaceholderTexts = {
  held: 'هذا المحتوى مقدَّم من {}. لا يُحمَّل إلا إذا سمحت بذلك.',
  country: ' ({})',
  purpose: 'الغرض: ',
  once: 'تحميل هذه المرة',
  always: 'السماح دائمًا',
}
