import type { CatalogEntry } from '../types'

/** Zendesk: messaging and chat on the site. */
export const zendesk: CatalogEntry = {
  id: 'zendesk',
  name: { ja: 'Zendeskのチャット', en: 'Zendesk messaging' },
  purpose: 'support',
  recipient: {
    name: { ja: 'Zendesk, Inc.', en: 'Zendesk, Inc.' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: 'お問い合わせのチャット、以前の会話の再開、サービスの利用の分析',
      en: 'Chat for enquiries, resuming an earlier conversation, and analysing use of the service',
    },
    policyUrl: 'https://support.zendesk.com/hc/en-us/articles/4408824378650',
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
      '端末を見分ける識別子(ZD-buid)',
      '訪問を見分ける識別子(ZD-suid)',
      'Cookie「__zlcmid」に保存した識別子',
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
      'identifier that tells devices apart (ZD-buid)',
      'identifier that tells visits apart (ZD-suid)',
      'identifier kept in the cookie “__zlcmid”',
      'messages written and files attached',
      'name and e-mail address, where entered',
    ],
  },
  hosts: ['static.zdassets.com', 'ekr.zdassets.com', '*.zendesk.com'],
  cookies: [
    {
      name: '__zlcmid',
      duration: 'P365D',
      description: {
        ja: 'チャットの会話を続けるため、訪問者を見分けます。',
        en: 'Tells visitors apart so that a conversation can go on.',
      },
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'ZD-buid',
      description: {
        ja: '端末を見分け、利用を分析します。',
        en: 'Tells devices apart, to analyse use.',
      },
    },
    {
      area: 'local',
      key: 'ZD-suid',
      description: {
        ja: '訪問を見分け、利用を分析します。',
        en: 'Tells visits apart, to analyse use.',
      },
    },
    {
      area: 'local',
      key: 'ZD-store',
      description: {
        ja: 'ウィジェットを同じ見た目に保ちます。',
        en: 'Keeps the widget looking the same.',
      },
    },
    {
      area: 'local',
      key: 'ZD-settings',
      description: {
        ja: '設定を何度も問い合わせないようにします。',
        en: 'Saves asking for the settings again and again.',
      },
    },
    {
      area: 'local',
      key: 'ZD-widgetOpen',
      description: {
        ja: 'ウィジェットが開いているかを覚えておきます。',
        en: 'Remembers whether the widget is open.',
      },
    },
  ],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://support.zendesk.com/hc/en-us/articles/4408824378650',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://support.zendesk.com/hc/en-us/articles/4408828505754-Enabling-cookie-consent-for-the-Chat-widget',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://support.zendesk.com/hc/en-us/articles/5742080105626-Japan-Telecommunications-Business-Act-Cookies-Information',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.country',
    'sends',
    'hosts',
    'storage.area',
    'storage.ZD-store',
    'storage.ZD-settings',
    'storage.ZD-widgetOpen',
    'afterRevoke',
  ],
}
