import type { PlaceholderTexts } from '../types'

/** Italian, placeholders. */
export const it: PlaceholderTexts = {
  held: 'Questo contenuto è fornito da {}. Viene caricato solo se autorizzato.',
  country: ' ({})',
  purpose: 'Finalità: ',
  once: 'Carica una volta',
  always: 'Autorizza sempre',
}
