import type { PlaceholderTexts } from '../types'

/** Nepali, placeholders. */
export const ne: PlaceholderTexts = {
  held: 'यस भागको स्रोत: {}। तपाईंले अनुमति दिएमा मात्र यो लोड हुन्छ।',
  country: ' ({})',
  purpose: 'उद्देश्य: ',
  once: 'यसपटक मात्र',
  always: 'सधैँ अनुमति',
}
