import { en } from './en/storedData'
import { ja } from './ja/storedData'
import type { StoredDataTexts } from './types'

/** Texts of what is stored here now, by base language: the same languages as the notice. */
export const storedDataTexts: Readonly<Record<string, StoredDataTexts>> & {
  readonly en: StoredDataTexts
} = {
  en,
  ja,
}
