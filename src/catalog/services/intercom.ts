import type { CatalogEntry } from '../types'

/** Intercom: messenger on the site. */
export const intercom: CatalogEntry = {
  id: 'intercom',
  name: { ja: 'Intercomのメッセンジャー', en: 'Intercom Messenger' },
  purpose: 'support',
  recipient: {
    name: { ja: 'Intercom R&D Unlimited Company', en: 'Intercom R&D Unlimited Company' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: 'お問い合わせのチャット、以前の会話の再開、不正な利用の防止',
      en: 'Chat for enquiries, resuming an earlier conversation, and preventing abuse',
    },
    policyUrl: 'https://www.intercom.com/legal/privacy',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '時間帯',
      '送信の日時',
      'Cookie「intercom-id-*」に保存した識別子',
      'Cookie「intercom-session-*」に保存した識別子',
      'Cookie「intercom-device-id-*」に保存した識別子',
      '書いたメッセージと、添付したファイル',
      '入力した場合、お名前とメールアドレス',
      'サイトが渡す会員の情報',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'time zone',
      'date and time of sending',
      'identifier kept in the cookie “intercom-id-*”',
      'identifier kept in the cookie “intercom-session-*”',
      'identifier kept in the cookie “intercom-device-id-*”',
      'messages written and files attached',
      'name and e-mail address, where entered',
      'member details that the site passes on',
    ],
  },
  hosts: [
    'widget.intercom.io',
    'js.intercomcdn.com',
    '*.intercomcdn.com',
    'api-iam.intercom.io',
    '*.intercom.io',
  ],
  cookies: [
    {
      name: 'intercom-id-*',
      duration: 'P9M',
      description: {
        ja: '名乗っていない訪問者を見分けます。',
        en: 'Tells visitors apart who did not give a name.',
      },
    },
    {
      name: 'intercom-session-*',
      duration: 'P7D',
      description: {
        ja: '会話を続けるため、訪問を見分けます。',
        en: 'Tells visits apart so that a conversation can go on.',
      },
    },
    {
      name: 'intercom-device-id-*',
      duration: 'P9M',
      description: {
        ja: '不正な利用を防ぐため、端末を見分けます。',
        en: 'Tells devices apart, to prevent abuse.',
      },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://www.intercom.com/help/en/articles/2361922', read: '2026-11-29', by: 'own' },
    { url: 'https://intercom.com/cookie-policy', read: '2026-11-29', by: 'own' },
    {
      url: 'https://www.npmjs.com/package/@intercom/messenger-js-sdk/v/0.0.20',
      read: '2026-11-29',
      by: 'code',
    },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
  ],
  unverified: [
    'recipient.name',
    'recipient.role',
    'recipient.country',
    'recipient.policyUrl',
    'sends',
    'hosts',
    'storage',
    'afterRevoke',
  ],
}
