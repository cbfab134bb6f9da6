import type { NoticeTexts } from '../types'

/** Traditional Chinese, as in Taiwan, first layer. */
export const zhHant: NoticeTexts = {
  title: '{}如何使用 Cookie',
  lead: '我們可以為了下列目的儲存及傳送資料嗎？您隨時可以變更選擇。',
  told: '在您拒絕之前，我們會為了下列目的儲存及傳送資料。您隨時可以拒絕。',
  active: '（在您拒絕前啟用）',
  gpc: '（已依瀏覽器的要求關閉：Global Privacy Control）',
  lapsed: '我們的政策已變更，或您先前的選擇已過期，因此再次詢問您。',
  unkept: '您的選擇無法儲存在這個瀏覽器中，因此僅適用於本頁。',
  accept: '全部同意',
  reject: '全部拒絕',
  settings: 'Cookie 設定',
  policy: '隱私權政策',
  saved: '已儲存您的選擇，您隨時可以變更。',
}
