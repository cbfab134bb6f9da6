import type { PlaceholderTexts } from '../types'

/** Plain Japanese, placeholders. */
export const jaSimple: PlaceholderTexts = {
  held: 'ここにあるものは、{}から来ます。あなたが選（えら）ぶまで、来ません。',
  country: '（{}）',
  purpose: '目的（もくてき）：',
  once: '今だけ見る',
  always: 'いつも見る',
}
