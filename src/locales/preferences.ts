import { en } from './en/preferences'
import { ja } from './ja/preferences'
import type { PreferencesTexts } from './types'

/** Second-layer texts by base language: the same languages as the first layer. */
export const preferencesTexts: Readonly<Record<string, PreferencesTexts>> & {
  readonly en: PreferencesTexts
} = { en, ja }
