import type { CatalogEntry } from '../types'

/** BASE: a shop on it. */
export const base: CatalogEntry = {
  id: 'base',
  name: { ja: 'BASEのショップ', en: 'BASE shop' },
  purpose: 'necessary',
  recipient: {
    name: { ja: 'BASE株式会社', en: 'BASE, Inc.' },
    role: 'third-party',
    country: 'JP',
    purpose: { ja: 'ショップの表示、カート、お支払い', en: 'Showing the shop, cart and checkout' },
    policyUrl: 'https://binc.jp/privacy',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      'カートの中身',
      '購入の際は、お名前、住所、連絡先、支払い方法',
      '訪問を見分ける識別子',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'date and time of sending',
      'contents of the cart',
      'when buying, name, address, contact details and means of payment',
      'identifier that tells visits apart',
    ],
  },
  hosts: ['*.thebase.in', '*.base.shop', 'baseec-img-mng.akamaized.net'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://binc.jp/privacy', read: '2026-11-29', by: 'own' },
    { url: 'https://github.com/enthec/webappanalyzer', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.role',
    'recipient.country',
    'sends',
    'hosts',
    'cookies',
    'storage',
    'afterRevoke',
  ],
}
