import type { TermTexts } from '../types'

/** Simplified Chinese, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: '这是提供服务所必需的，因此无法拒绝。',
    contract: '这是履行与您之间的合同所必需的，因此无法拒绝。',
    law: '这是法律法规所要求的，因此无法拒绝。',
    published: '使用的是本人已公开的信息，因此无法拒绝。',
    vital: '这是保护生命、健康或财产所必需的，因此无法拒绝。',
    consent: '仅在您同意后进行。',
    optout: '在您拒绝之前进行。',
    sensitive: '涉及敏感信息，仅在您同意后进行。',
  },
  recipient: '接收方',
  role: {
    own: '本网站的运营者',
    processor: '按照我们的指示处理数据',
    'third-party': '也会为自身目的使用数据',
  },
  country: '国家或地区',
  use: '接收方的用途',
  sends: '发送的数据',
  name: '名称',
  duration: '保留期限',
  description: '用途',
  session: '直至浏览器关闭',
  httpOnly: '只有服务器才能读取。',
  area: {
    local: '直至删除',
    session: '直至标签页关闭',
    indexeddb: '直至删除（数据库）',
  },
  recipientPolicy: '接收方的隐私政策',
  optOut: '在接收方网站上拒绝',
  changes: '政策变更',
  contact: '联系方式',
  complaints: '投诉',
  address: '地址',
  responsible: '个人信息保护负责人',
}
