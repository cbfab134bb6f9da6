import { en } from './en/ledger'
import { ja } from './ja/ledger'
import type { LedgerTexts } from './types'

/** Texts of the developer panel by base language: the same languages as the notice. */
export const ledgerTexts: Readonly<Record<string, LedgerTexts>> & { readonly en: LedgerTexts } = {
  en,
  ja,
}
