import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** Traditional Chinese, as in Taiwan, second layer. */
export const zhHant: PreferencesTexts = {
  ...terms,
  title: 'Cookie 設定',
  language: '語言',
  intro: '您可以針對每個目的選擇是否同意，並隨時變更選擇。',
  close: '關閉',
  save: '儲存選擇',
  version: '隱私權政策（版本 {}）',
  effective: '自{}起生效',
  gpcObeyed:
    '已關閉，因為您的瀏覽器要求網站不得出售或分享您的資料（Global Privacy Control）。您仍可在本網站同意此目的。',
  gpcOverruled:
    '您的瀏覽器要求網站不得出售或分享您的資料（Global Privacy Control），但您已在本網站同意此目的。',
  services: '使用的服務（{}）',
  always: '一律啟用',
  own: '單獨同意「{}」',
  allowedOnly: '此目的已關閉，但您同意：{}',
  kept: '儲存在瀏覽器中的項目',
  record: '您的選擇紀錄',
  decided: '選擇時間：{}',
  recordId: '紀錄編號',
  copy: '複製紀錄編號',
  copied: '已複製紀錄編號。',
  uncopied: '瀏覽器不允許複製，請自行複製下方欄位中的編號。',
  download: '下載紀錄',
  form: '聯絡頁面',
  quote:
    '如要就您的資料提出詢問或申訴，請透過下方的聯絡方式，並附上紀錄編號。只有憑此編號才能找到您的選擇紀錄。',
  subject: '關於我的資料（紀錄編號 {}）',
  stored: '本網站在這個瀏覽器中儲存的項目',
  show: '顯示目前儲存的項目',
  unloaded: '無法載入。請先關閉，然後再試一次。',
}
