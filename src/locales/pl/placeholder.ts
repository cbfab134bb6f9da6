import type { PlaceholderTexts } from '../types'

/** Polish, placeholders. */
export const pl: PlaceholderTexts = {
  held: 'Dostawca tej treści: {}. Treść wczytuje się tylko za zgodą.',
  country: ' ({})',
  purpose: 'Cel: ',
  once: 'Wczytaj raz',
  always: 'Zawsze zezwalaj',
}
