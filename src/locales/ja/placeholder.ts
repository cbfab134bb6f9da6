import type { PlaceholderTexts } from '../types'

/** Japanese, placeholders. */
export const ja: PlaceholderTexts = {
  held: 'この部分は{}から読み込まれます。許可されるまでは読み込みません。',
  country: '（{}）',
  purpose: '目的：',
  once: '今回だけ表示',
  always: '常に許可',
}
