import { en } from './en/kept'
import { ja } from './ja/kept'
import type { KeptTexts } from './types'

/** Texts of what is stored here now, by base language: the same languages as the notice. */
export const keptTexts: Readonly<Record<string, KeptTexts>> & { readonly en: KeptTexts } = {
  en,
  ja,
}
