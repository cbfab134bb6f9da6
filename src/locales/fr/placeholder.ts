import type { PlaceholderTexts } from '../types'

/** French, placeholders. */
export const fr: PlaceholderTexts = {
  held: 'Ce contenu est fourni par {}. Il ne se charge que si vous l’autorisez.',
  country: ' ({})',
  purpose: 'Finalité\u00a0: ',
  once: 'Charger une fois',
  always: 'Toujours autoriser',
}
