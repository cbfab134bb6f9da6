import type { PlaceholderTexts } from '../types'

/** Simplified Chinese, placeholders. */
export const zhHans: PlaceholderTexts = {
  held: '这部分内容来自{}，仅在您同意后加载。',
  country: '（{}）',
  purpose: '目的：',
  once: '仅加载一次',
  always: '始终同意',
}
