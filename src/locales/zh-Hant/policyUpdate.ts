import type { PolicyUpdateTexts } from '../types'

/** Traditional Chinese, as in Taiwan, what has changed. */
export const zhHant: PolicyUpdateTexts = {
  changed: '自您上次選擇後的變更：',
  isNew: '新增的目的',
  added: {
    service: '新增服務：{}',
    recipient: '新增接收者：{}',
    sends: '新增傳送的資料：{}',
    cookie: '新增 Cookie：{}',
    storage: '新增瀏覽器儲存項目：{}',
    host: '新增位址：{}',
    basis: '法律依據有變更',
  },
  reworded: '說明文字有修改',
  unknown: '詳細內容有變更',
  more: '另有 {} 項',
  colon: '：',
  comma: '；',
  minor: '我們的隱私權政策有小幅修改。',
  upcoming: '新版隱私權政策自{}起生效。',
  policy: '隱私權政策',
  close: '關閉',
}
