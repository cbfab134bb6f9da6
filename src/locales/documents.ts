import { en } from './en/documents'
import { ja } from './ja/documents'
import type { DocumentsTexts } from './types'

/** Texts of the documents by base language: the same languages as the notice. */
export const documentsTexts: Readonly<Record<string, DocumentsTexts>> & {
  readonly en: DocumentsTexts
} = { en, ja }
