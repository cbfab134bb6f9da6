import type { PlaceholderTexts } from '../types'

/** German, placeholders. */
export const de: PlaceholderTexts = {
  held: 'Dieser Inhalt kommt von {}. Er wird nur geladen, wenn Sie es erlauben.',
  country: ' ({})',
  purpose: 'Zweck: ',
  once: 'Einmal laden',
  always: 'Immer erlauben',
}
