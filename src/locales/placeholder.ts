import { en } from './en/placeholder'
import { ja } from './ja/placeholder'
import type { PlaceholderTexts } from './types'

/** Texts of the placeholders by base language: the same languages as the notice. */
export const placeholderTexts: Readonly<Record<string, PlaceholderTexts>> & {
  readonly en: PlaceholderTexts
} = { en, ja }
