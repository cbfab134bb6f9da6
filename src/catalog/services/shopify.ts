import type { CatalogEntry } from '../types'

/** Shopify: what a store on it needs to work. Its statistics are `shopify-analytics`. */
export const shopify: CatalogEntry = {
  id: 'shopify',
  name: { ja: 'Shopifyのストア', en: 'Shopify store' },
  purpose: 'necessary',
  recipient: {
    name: { ja: 'Shopify', en: 'Shopify' },
    role: 'processor',
    country: 'CA',
    purpose: {
      ja: '店の表示、カート、お支払い、プライバシーの選択の記憶',
      en: 'Showing the store, cart and checkout, and remembering privacy choices',
    },
    policyUrl: 'https://www.shopify.com/legal/cookies',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      'カートの中身',
      'お支払いの際は、お名前、住所、連絡先、支払い方法',
      'Cookie「_shopify_essential」に保存した識別子',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'contents of the cart',
      'at checkout, name, address, contact details and means of payment',
      'identifier kept in the cookie “_shopify_essential”',
    ],
  },
  hosts: ['cdn.shopify.com'],
  cookies: [
    {
      name: '_shopify_essential',
      duration: 'P1Y',
      httpOnly: true,
      description: {
        ja: '訪問とお支払いを結び、改ざんを防ぎます。',
        en: 'Links visit and checkout, and protects against tampering.',
      },
    },
    {
      name: '_shopify_essential_*',
      duration: 'P1Y',
      httpOnly: true,
      description: {
        ja: '必要な働きのために端末を見分けます。',
        en: 'Tells devices apart for what is necessary.',
      },
    },
    {
      name: '_tracking_consent',
      duration: 'P1Y',
      description: { ja: 'プライバシーの選択を覚えておきます。', en: 'Remembers privacy choices.' },
    },
    {
      name: 'cart',
      duration: 'P14D',
      description: { ja: 'カートを覚えておきます。', en: 'Remembers the cart.' },
    },
    {
      name: 'cart_currency',
      duration: 'P14D',
      description: {
        ja: 'カートの通貨を覚えておきます。',
        en: 'Remembers the currency of the cart.',
      },
    },
    {
      name: 'localization',
      duration: 'P1Y',
      description: { ja: '国の選択を覚えておきます。', en: 'Remembers the country chosen.' },
    },
    {
      name: '_shopify_test',
      duration: 'PT1M',
      description: {
        ja: 'Cookieを使えるかどうかを確かめます。',
        en: 'Tests whether cookies can be used.',
      },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'http://retrosearch.org/browse?url=https%3A%2F%2Fwww.shopify.com%2Flegal%2Fcookies',
      read: '2026-11-29',
      by: 'other',
    },
    {
      url: 'https://www.seconrenewables.com/pages/cookies-policy',
      read: '2026-11-29',
      by: 'other',
    },
    {
      url: 'https://www.npmjs.com/package/@shopify/hydrogen-react/v/2026.4.4',
      read: '2026-11-29',
      by: 'code',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.role',
    'recipient.country',
    'sends',
    'hosts',
    'cookies._shopify_essential.httpOnly',
    'cookies._shopify_essential_*.httpOnly',
    'cookies.localization.duration',
    'storage',
    'afterRevoke',
  ],
}
