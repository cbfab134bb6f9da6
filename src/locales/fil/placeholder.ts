import type { PlaceholderTexts } from '../types'

/** Filipino, placeholders. */
export const fil: PlaceholderTexts = {
  held: 'Galing sa {} ang bahaging ito. Maglo-load lang ito kung papayagan mo.',
  country: ' ({})',
  purpose: 'Layunin: ',
  once: 'I-load ngayon lang',
  always: 'Laging payagan',
}
