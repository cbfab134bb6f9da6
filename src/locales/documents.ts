// The texts of the documents in every language. scripts/locales.mjs writes this list.
import { en } from './en/documents'
import { ar } from './ar/documents'
import { de } from './de/documents'
import { es } from './es/documents'
import { fil } from './fil/documents'
import { fr } from './fr/documents'
import { id } from './id/documents'
import { it } from './it/documents'
import { ja } from './ja/documents'
import { jaSimple } from './ja-simple/documents'
import { ko } from './ko/documents'
import { ne } from './ne/documents'
import { nl } from './nl/documents'
import { pl } from './pl/documents'
import { pt } from './pt/documents'
import { uk } from './uk/documents'
import { vi } from './vi/documents'
import { zhHans } from './zh-Hans/documents'
import { zhHant } from './zh-Hant/documents'
import type { DocumentsTexts } from './types'

/** Texts of the documents by language. */
export const documentsTexts: Readonly<Record<string, DocumentsTexts>> & {
  readonly en: DocumentsTexts
} = {
  en,
  ar,
  de,
  es,
  fil,
  fr,
  id,
  it,
  ja,
  'ja-simple': jaSimple,
  ko,
  ne,
  nl,
  pl,
  pt,
  uk,
  vi,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
