import type { NoticeTexts } from '../types'

/** Simplified Chinese, first layer. */
export const zhHans: NoticeTexts = {
  title: '{}如何使用 Cookie',
  lead: '我们可以为以下目的存储和发送数据吗？您可以随时更改选择。',
  told: '在您拒绝之前，我们会为以下目的存储和发送数据。您可以随时拒绝。',
  active: '（在您拒绝前启用）',
  gpc: '（已按浏览器的要求关闭：Global Privacy Control）',
  lapsed: '我们的政策有变更，或您之前的选择已过期，因此再次询问您。',
  unkept: '您的选择无法保存在此浏览器中，因此仅对本页有效。',
  accept: '全部同意',
  reject: '全部拒绝',
  settings: 'Cookie 设置',
  policy: '隐私政策',
  saved: '您的选择已保存，可随时更改。',
}
