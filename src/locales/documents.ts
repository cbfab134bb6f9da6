// The texts of the documents in every language. scripts/locales.mjs writes this list.
import { en } from './en/documents'
import { de } from './de/documents'
import { ja } from './ja/documents'
import type { DocumentsTexts } from './types'

/** Texts of the documents by language. */
export const documentsTexts: Readonly<Record<string, DocumentsTexts>> & {
  readonly en: DocumentsTexts
} = {
  en,
  de,
  ja,
}
