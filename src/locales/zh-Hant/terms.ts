import type { TermTexts } from '../types'

/** Traditional Chinese, as in Taiwan, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: '這是提供服務所必需，因此無法拒絕。',
    contract: '這是履行與您之間的契約所必需，因此無法拒絕。',
    law: '這是法令所要求，因此無法拒絕。',
    published: '利用的是當事人自行公開的資料，因此無法拒絕。',
    vital: '這是保護生命、健康或財產所必需，因此無法拒絕。',
    consent: '您同意後才會進行。',
    optout: '在您拒絕之前進行。',
    sensitive: '涉及敏感資料，您同意後才會進行。',
  },
  recipient: '接收者',
  role: {
    own: '本網站的營運者',
    processor: '依我們的指示處理資料',
    'third-party': '也會為了自身目的利用資料',
  },
  country: '國家或地區',
  use: '接收者的用途',
  sends: '傳送的資料',
  name: '名稱',
  duration: '保存期限',
  description: '用途',
  session: '直到關閉瀏覽器',
  httpOnly: '只有伺服器才能讀取。',
  area: {
    local: '直到刪除',
    session: '直到關閉分頁',
    indexeddb: '直到刪除（資料庫）',
  },
  recipientPolicy: '接收者的隱私權政策',
  optOut: '在接收者的網站上拒絕',
  changes: '政策變更',
  contact: '聯絡方式',
  complaints: '申訴',
  address: '地址',
  responsible: '個人資料保護負責人',
}
