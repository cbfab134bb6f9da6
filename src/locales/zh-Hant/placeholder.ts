import type { PlaceholderTexts } from '../types'

/** Traditional Chinese, as in Taiwan, placeholders. */
export const zhHant: PlaceholderTexts = {
  held: '這部分內容來自{}，您同意後才會載入。',
  country: '（{}）',
  purpose: '目的：',
  once: '僅載入這次',
  always: '一律同意',
}
