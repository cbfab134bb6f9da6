import { en } from './en/news'
import { ja } from './ja/news'
import type { NewsTexts } from './types'

/** Texts about what has changed, by base language: the same languages as the notice. */
export const newsTexts: Readonly<Record<string, NewsTexts>> & { readonly en: NewsTexts } = {
  en,
  ja,
}
