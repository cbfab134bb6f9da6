import type { PlaceholderTexts } from '../types'

/** English, placeholders. */
export const en: PlaceholderTexts = {
  held: 'This content comes from {}. It loads only if you allow it.',
  country: ' ({})',
  purpose: 'Purpose: ',
  once: 'Load once',
  always: 'Always allow',
}
