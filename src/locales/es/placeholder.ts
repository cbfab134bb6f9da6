import type { PlaceholderTexts } from '../types'

/** Spanish, placeholders. */
export const es: PlaceholderTexts = {
  held: 'Este contenido procede de {}. Solo se carga si usted lo permite.',
  country: ' ({})',
  purpose: 'Finalidad: ',
  once: 'Cargar una vez',
  always: 'Permitir siempre',
}
