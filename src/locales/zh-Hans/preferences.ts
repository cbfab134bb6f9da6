import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** Simplified Chinese, second layer. */
export const zhHans: PreferencesTexts = {
  ...terms,
  title: 'Cookie 设置',
  language: '语言',
  intro: '您可以针对每个目的选择是否同意，并可随时更改选择。',
  close: '关闭',
  save: '保存选择',
  version: '隐私政策（版本 {}）',
  effective: '自{}起生效',
  gpcObeyed:
    '已关闭，因为您的浏览器要求网站不出售或共享您的数据（Global Privacy Control）。您仍可在本网站同意此目的。',
  gpcOverruled:
    '您的浏览器要求网站不出售或共享您的数据（Global Privacy Control），但您已在本网站同意此目的。',
  services: '使用的服务（{}）',
  always: '始终启用',
  own: '单独同意“{}”',
  allowedOnly: '此目的已关闭，但您同意：{}',
  kept: '存储在浏览器中的内容',
  record: '您的选择记录',
  decided: '选择时间：{}',
  recordId: '记录编号',
  copy: '复制记录编号',
  copied: '记录编号已复制。',
  uncopied: '浏览器不允许复制，请在下方栏中自行复制编号。',
  download: '下载记录',
  form: '联系页面',
  quote:
    '如需就您的数据进行咨询或投诉，请使用下方的联系方式，并注明记录编号。只有凭此编号才能找到您的选择记录。',
  subject: '关于我的数据（记录编号 {}）',
  stored: '本网站在此浏览器中存储的内容',
  show: '显示当前存储的内容',
  unloaded: '无法加载。请先关闭，然后重试。',
}
