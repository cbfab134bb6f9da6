import type { CatalogEntry } from '../types'

/** Shopify: statistics of a store on it. */
export const shopifyAnalytics: CatalogEntry = {
  id: 'shopify-analytics',
  name: { ja: 'Shopifyの分析', en: 'Shopify analytics' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Shopify', en: 'Shopify' },
    role: 'processor',
    country: 'CA',
    purpose: {
      ja: '店の運営者に訪問と購入の統計を示すため',
      en: 'Showing the store’s owner statistics of visits and purchases',
    },
    policyUrl: 'https://www.shopify.com/legal/cookies',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '見たページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ページを開いた方法',
      '送信の日時',
      '訪問者を見分ける識別子(_shopify_y)',
      '訪問を見分ける識別子(_shopify_s)',
      '見た商品とカートに入れた商品',
      'プライバシーの選択',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and operating system',
      'way in which the page was opened',
      'date and time of sending',
      'identifier that tells visitors apart (_shopify_y)',
      'identifier that tells visits apart (_shopify_s)',
      'products seen and put into the cart',
      'privacy choices',
    ],
  },
  hosts: ['monorail-edge.shopifysvc.com'],
  cookies: [
    {
      name: '_shopify_y',
      duration: 'P1Y',
      description: { ja: '訪問者を見分けます。', en: 'Tells visitors apart.' },
    },
    {
      name: '_shopify_s',
      duration: 'PT30M',
      description: { ja: '訪問を見分けます。', en: 'Tells visits apart.' },
    },
  ],
  storage: [],
  signal: 'shopify',
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'http://retrosearch.org/browse?url=https%3A%2F%2Fwww.shopify.com%2Flegal%2Fcookies',
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
    'cookies._shopify_y.duration',
    'cookies._shopify_s.duration',
    'cookies._shopify_sa_*',
    'cookies._landing_page',
    'cookies._orig_referrer',
    'afterRevoke',
  ],
}
