// The placeholders as the notice loads them: on pages with blocked embeds, and no others.
import type { PlaceholderTexts } from '../../locales/types'
import type { PlaceholdersModule } from '../../ui/types'
import { createPlaceholders } from './createPlaceholders'

/** Makes the module for one language. */
export const bindPlaceholders = (texts: PlaceholderTexts): PlaceholdersModule => ({
  create: (context) => createPlaceholders(context, texts),
  texts,
})
