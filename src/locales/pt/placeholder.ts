import type { PlaceholderTexts } from '../types'

/** Portuguese, placeholders. */
export const pt: PlaceholderTexts = {
  held: 'Este conteúdo vem de {}. Ele só é carregado se você permitir.',
  country: ' ({})',
  purpose: 'Finalidade: ',
  once: 'Carregar uma vez',
  always: 'Permitir sempre',
}
