import type { CatalogEntry } from '../types'

/** tawk.to: chat on the site. */
export const tawk: CatalogEntry = {
  id: 'tawk',
  name: { ja: 'tawk.toのチャット', en: 'tawk.to chat' },
  purpose: 'support',
  recipient: {
    name: { ja: 'tawk.to inc.', en: 'tawk.to inc.' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: 'お問い合わせのチャットと、サイトの運営者への訪問状況の表示',
      en: 'Chat for enquiries, and showing the site’s owner who is on the site',
    },
    policyUrl: 'https://www.tawk.to/data-protection/',
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
      'Cookie「tawk_uuid_*」に保存した識別子',
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
      'date and time of sending',
      'identifier kept in the cookie “tawk_uuid_*”',
      'messages written and files attached',
      'name and e-mail address, where entered',
    ],
  },
  hosts: ['embed.tawk.to', 'va.tawk.to', '*.tawk.to'],
  cookies: [
    {
      name: 'tawk_uuid_*',
      duration: 'P6M',
      description: { ja: '訪問者を見分けます。', en: 'Tells visitors apart.' },
    },
    {
      name: 'twk_idm_key',
      duration: 'session',
      description: { ja: '接続を管理します。', en: 'Manages the connection.' },
    },
    {
      name: 'TawkConnectionTime',
      duration: 'session',
      description: {
        ja: '複数のタブの接続を管理します。',
        en: 'Manages connections of several tabs.',
      },
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'twk_token_*',
      description: { ja: 'チャットの接続を続けます。', en: 'Keeps the chat connected.' },
    },
  ],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://help.tawk.to/article/what-are-tawkto-cookies-and-what-do-they-do',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.role',
    'recipient.country',
    'recipient.policyUrl',
    'sends',
    'hosts',
    'afterRevoke',
  ],
}
