import type { PolicyUpdateTexts } from '../types'

/** Simplified Chinese, what has changed. */
export const zhHans: PolicyUpdateTexts = {
  changed: '自您上次选择以来的变更：',
  isNew: '新增目的',
  added: {
    service: '新增服务：{}',
    recipient: '新增接收方：{}',
    sends: '新增发送的数据：{}',
    cookie: '新增 Cookie：{}',
    storage: '新增浏览器存储：{}',
    host: '新增地址：{}',
    basis: '法律依据有变更',
  },
  reworded: '说明有修改',
  unknown: '具体内容有变更',
  more: '另有 {} 项',
  colon: '：',
  comma: '；',
  minor: '我们的隐私政策有少量修改。',
  upcoming: '新版隐私政策自{}起生效。',
  policy: '隐私政策',
  close: '关闭',
}
