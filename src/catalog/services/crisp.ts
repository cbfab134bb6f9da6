import type { CatalogEntry } from '../types'

/** Crisp: chat on the site. */
export const crisp: CatalogEntry = {
  id: 'crisp',
  name: { ja: 'Crispのチャット', en: 'Crisp chat' },
  purpose: 'support',
  recipient: {
    name: { ja: 'Crisp IM SAS', en: 'Crisp IM SAS' },
    role: 'processor',
    country: 'FR',
    purpose: {
      ja: 'お問い合わせのチャットと、以前の会話の再開。会話がなければ、記録は最後の訪問から30分で消えます。',
      en: 'Chat for enquiries, and resuming an earlier conversation. Without one, the record is deleted 30 minutes after the last visit.',
    },
    policyUrl: 'https://help.crisp.chat/en/article/crisp-cookie-policy-1147xor/',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '見たページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '時間帯',
      '送信の日時',
      'Cookie「crisp-client/session/*」に保存した識別子',
      '書いたメッセージと、添付したファイル',
      '入力した場合、お名前とメールアドレス',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'time zone',
      'date and time of sending',
      'identifier kept in the cookie “crisp-client/session/*”',
      'messages written and files attached',
      'name and e-mail address, where entered',
    ],
  },
  hosts: ['client.crisp.chat', '*.crisp.chat'],
  cookies: [
    {
      name: 'crisp-client/*',
      duration: 'P6M',
      description: {
        ja: 'チャットの会話を続けるため、訪問者を見分けます。',
        en: 'Tells visitors apart so that a conversation can go on.',
      },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://help.crisp.chat/en/article/crisp-cookie-policy-1147xor/',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/cookie-policies/',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://www.npmjs.com/package/crisp-sdk-web/v/1.2.1', read: '2026-11-29', by: 'code' },
  ],
  unverified: [
    'recipient.name',
    'recipient.role',
    'recipient.country',
    'sends',
    'hosts',
    'storage',
    'afterRevoke',
  ],
}
