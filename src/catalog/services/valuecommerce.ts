import type { CatalogEntry } from '../types'

/** ValueCommerce: affiliate ads and their results. */
export const valuecommerce: CatalogEntry = {
  id: 'valuecommerce',
  name: { ja: 'バリューコマース', en: 'ValueCommerce' },
  purpose: 'advertising',
  recipient: {
    name: { ja: 'バリューコマース株式会社', en: 'ValueCommerce Co., Ltd.' },
    role: 'third-party',
    country: 'JP',
    purpose: {
      ja: 'アフィリエイト広告の表示、成果の計測、報酬の計算',
      en: 'Showing affiliate ads, measuring their results, and working out commissions',
    },
    policyUrl: 'https://www.valuecommerce.co.jp/en/privacy_policy/privacy_action/',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      '広告の表示とクリック',
      '購入した商品',
      'Cookieに保存した識別子',
      'サイトが伝える注文番号と金額',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'date and time of sending',
      'views and clicks of ads',
      'products bought',
      'identifier kept in cookies',
      'order numbers and amounts that the site reports',
    ],
  },
  hosts: ['aml.valuecommerce.com', '*.valuecommerce.com'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://www.valuecommerce.co.jp/en/privacy_policy/privacy_action/',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://www.valuecommerce.co.jp/en/privacy_policy/', read: '2026-11-29', by: 'own' },
    { url: 'https://github.com/enthec/webappanalyzer', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.country',
    'recipient.optOutUrl',
    'sends',
    'hosts',
    'cookies',
    'storage',
    'afterRevoke',
  ],
}
