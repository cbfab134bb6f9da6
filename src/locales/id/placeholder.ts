import type { PlaceholderTexts } from '../types'

/** Indonesian, placeholders. */
export const id: PlaceholderTexts = {
  held: 'Bagian ini berasal dari {} dan hanya dimuat jika Anda menyetujuinya.',
  country: ' ({})',
  purpose: 'Tujuan: ',
  once: 'Muat sekali saja',
  always: 'Selalu setujui',
}
