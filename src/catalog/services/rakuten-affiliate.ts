import type { CatalogEntry } from '../types'

/** Rakuten Affiliate: pictures and links of products. */
export const rakutenAffiliate: CatalogEntry = {
  id: 'rakuten-affiliate',
  name: { ja: '楽天アフィリエイト', en: 'Rakuten Affiliate' },
  purpose: 'advertising',
  recipient: {
    name: { ja: '楽天グループ株式会社', en: 'Rakuten Group, Inc.' },
    role: 'third-party',
    country: 'JP',
    purpose: {
      ja: '商品の広告の表示、成果の計測、報酬の計算。Cookieは、楽天のドメインに保存されます。',
      en: 'Showing ads for products, measuring their results, and working out commissions. Cookies are kept on Rakuten’s own domain.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      'サイトのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      '広告とそれを載せたサイトの識別子',
      '楽天のドメインのCookieに保存した識別子',
    ],
    en: [
      'IP address',
      'address of the site',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'identifiers of the ad and of the site that shows it',
      'identifier kept in cookies of Rakuten’s domain',
    ],
  },
  hosts: ['hbb.afl.rakuten.co.jp', 'hb.afl.rakuten.co.jp'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'http://mobile.dudasite.com/site/plazarakuten1/default?url=http%3A%2F%2Fplaza.rakuten.co.jp%2Fkitunet%2F10005',
      read: '2026-11-29',
      by: 'other',
    },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.purpose',
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'sends',
    'hosts',
    'cookies',
    'afterRevoke',
  ],
}
