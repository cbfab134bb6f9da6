import type { PlaceholderTexts } from '../types'

/** Dutch, placeholders. */
export const nl: PlaceholderTexts = {
  held: 'Dit onderdeel komt van {}. Het wordt alleen geladen als u het toestaat.',
  country: ' ({})',
  purpose: 'Doeleinde: ',
  once: 'Eén keer laden',
  always: 'Altijd toestaan',
}
