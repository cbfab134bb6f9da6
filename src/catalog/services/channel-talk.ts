import type { CatalogEntry } from '../types'

/** Channel Talk: chat on the site. */
export const channelTalk: CatalogEntry = {
  id: 'channel-talk',
  name: { ja: 'チャネルトーク', en: 'Channel Talk' },
  purpose: 'support',
  recipient: {
    name: { ja: '株式会社Channel Corporation', en: 'Channel Corporation' },
    role: 'processor',
    country: 'JP',
    purpose: {
      ja: 'お問い合わせのチャットと、サイトの運営者への訪問状況の表示',
      en: 'Chat for enquiries, and showing the site’s owner who is on the site',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '見たページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      '訪問者を見分ける識別子',
      '書いたメッセージと、添付したファイル',
      '入力した場合、お名前とメールアドレス',
      'サイトが渡す会員の情報',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'identifier that tells visitors apart',
      'messages written and files attached',
      'name and e-mail address, where entered',
      'member details that the site passes on',
    ],
  },
  hosts: ['cdn.channel.io', '*.channel.io'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://www.npmjs.com/package/@channel.io/channel-web-sdk-loader/v/2.0.2',
      read: '2026-11-29',
      by: 'code',
    },
    { url: 'https://github.com/enthec/webappanalyzer', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.role',
    'recipient.country',
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'sends',
    'hosts',
    'cookies',
    'storage',
    'afterRevoke',
  ],
}
