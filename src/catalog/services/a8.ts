import type { CatalogEntry } from '../types'

/** A8.net: affiliate ads and their results. */
export const a8: CatalogEntry = {
  id: 'a8',
  name: { ja: 'A8.net', en: 'A8.net' },
  purpose: 'advertising',
  recipient: {
    name: { ja: '株式会社ファンコミュニケーションズ', en: 'FAN Communications, Inc.' },
    role: 'third-party',
    country: 'JP',
    purpose: {
      ja: 'アフィリエイト広告の表示、成果の計測、報酬の計算。クリックの識別子は、同社のドメインのCookieにも保存されます。',
      en: 'Showing affiliate ads, measuring their results, and working out commissions. The identifier of a click is also kept in cookies of its own domain.',
    },
    policyUrl: 'https://www.fancs.com/en/btapolicy',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      '広告とそれを載せたサイトの識別子',
      '広告をクリックしたときの識別子',
      'サイトが伝える注文番号、商品、金額',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'date and time of sending',
      'identifiers of the ad and of the site that shows it',
      'identifier of the click on an ad',
      'order numbers, products and amounts that the site reports',
    ],
  },
  hosts: ['statics.a8.net/a8sales', 'px.a8.net', '*.a8.net'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://www.fancs.com/en/btapolicy', read: '2026-11-29', by: 'own' },
    {
      url: 'https://a8pr.jp/2019/03/26/itp2-1%E3%81%AB%E3%81%8A%E3%81%91%E3%82%8Ba8-net%E3%81%AE%E3%83%88%E3%83%A9%E3%83%83%E3%82%AD%E3%83%B3%E3%82%B0%EF%BC%88%E6%88%90%E6%9E%9C%E8%A8%88%E6%B8%AC%EF%BC%89%E3%81%B8%E3%81%AE%E5%BD%B1',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://megalodon.jp/ref/2018-0202-1040-23/document.a8.net/ec/howToSwitch-ja.html',
      read: '2026-11-29',
      by: 'own',
    },
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
