import { en } from './en/notice'
import { ja } from './ja/notice'
import type { NoticeTexts } from './types'

/** First-layer texts by base language. The last resort is `en`. */
export const noticeTexts: Readonly<Record<string, NoticeTexts>> & { readonly en: NoticeTexts } = {
  en,
  ja,
}
