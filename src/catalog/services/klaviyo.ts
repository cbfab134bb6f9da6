import type { CatalogEntry } from '../types'

/** Klaviyo: forms for newsletters, and what their readers look at. */
export const klaviyo: CatalogEntry = {
  id: 'klaviyo',
  name: { ja: 'Klaviyo', en: 'Klaviyo' },
  purpose: 'advertising',
  recipient: {
    name: { ja: 'Klaviyo, Inc.', en: 'Klaviyo, Inc.' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: 'メールマガジンの申し込みと、読者が見たページに合わせたメールの送信',
      en: 'Signing up for newsletters, and sending mail that fits the pages readers saw',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      'Cookie「__kla_id」に保存した識別子',
      '見た商品とカートに入れた商品',
      'フォームに入力したメールアドレスと電話番号',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'date and time of sending',
      'identifier kept in the cookie “__kla_id”',
      'products seen and put into the cart',
      'e-mail address and telephone number entered into forms',
    ],
  },
  hosts: ['static.klaviyo.com', 'static-tracking.klaviyo.com', '*.klaviyo.com'],
  cookies: [
    {
      name: '__kla_id',
      duration: 'P2Y',
      description: {
        ja: '訪問者を見分けます。名乗る前の情報は24時間で消えます。',
        en: 'Tells visitors apart. Before they are identified, details are kept for 24 hours.',
      },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://help.klaviyo.com/hc/en-us/articles/360034666712',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://help.klaviyo.com/hc/en-us/articles/360034666712-Understanding-cookies-in-Klaviyo',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
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
    'cookies.__kla_off',
    'storage',
    'afterRevoke',
  ],
}
