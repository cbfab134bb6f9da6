import type { CatalogEntry } from '../types'

/** ChatPlus: chat and chatbot on the site. */
export const chatplus: CatalogEntry = {
  id: 'chatplus',
  name: { ja: 'チャットプラス', en: 'ChatPlus' },
  purpose: 'support',
  recipient: {
    name: { ja: 'チャットプラス株式会社', en: 'ChatPlus Co., Ltd.' },
    role: 'processor',
    country: 'JP',
    purpose: {
      ja: 'お問い合わせのチャットと、サイトの運営者への訪問状況の表示',
      en: 'Chat for enquiries, and showing the site’s owner who is on the site',
    },
    policyUrl: {
      ja: 'https://chatplus.jp/privacy-policy/',
      en: 'https://chatplus.jp/privacy-policy/?lang=en',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '見たページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      '訪問者を見分ける識別子',
      '書いたメッセージと、添付したファイル',
      '入力した場合、お名前とメールアドレス',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and operating system',
      'date and time of sending',
      'identifier that tells visitors apart',
      'messages written and files attached',
      'name and e-mail address, where entered',
    ],
  },
  hosts: ['app.chatplus.jp'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://chatplus.jp/privacy-policy/?lang=en', read: '2026-11-29', by: 'own' },
    { url: 'https://chatplus.jp/terms-of-service/?lang=en', read: '2026-11-29', by: 'own' },
    { url: 'https://github.com/enthec/webappanalyzer', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.role',
    'recipient.country',
    'recipient.optOutUrl',
    'sends',
    'hosts',
    'cookies',
    'storage',
    'afterRevoke',
  ],
}
