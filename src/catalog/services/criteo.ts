import type { CatalogEntry } from '../types'

/** Criteo: ads for products that people looked at. */
export const criteo: CatalogEntry = {
  id: 'criteo',
  name: { ja: 'Criteo', en: 'Criteo' },
  purpose: 'advertising',
  recipient: {
    name: { ja: 'Criteo', en: 'Criteo' },
    role: 'third-party',
    country: 'FR',
    purpose: {
      ja: '見た商品の広告を、ほかのサイトに表示し、その効果を測るため。識別子は、Criteoのドメインにも保存されます。',
      en: 'Showing ads for products seen on other sites, and measuring their effect. An identifier is also kept on Criteo’s own domain.',
    },
    policyUrl: 'https://www.criteo.com/privacy/',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '見たサイトのドメイン名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      'Cookie「cto_bundle」に保存した識別子',
      '見た商品、カートに入れた商品、買った商品',
      '注文番号と金額',
      'サイトが渡す場合、変換したメールアドレス',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'domain name of the site seen',
      'address of the page before',
      'kind and version of the browser and operating system',
      'date and time of sending',
      'identifier kept in the cookie “cto_bundle”',
      'products seen, put into the cart and bought',
      'order number and amount',
      'hashed e-mail address, where the site passes it on',
    ],
  },
  hosts: [
    'dynamic.criteo.com',
    'static.criteo.net',
    'sslwidget.criteo.com',
    'gum.criteo.com',
    '*.criteo.com',
  ],
  cookies: [
    {
      name: 'cto_bundle',
      duration: 'P390D',
      description: {
        ja: '広告のために、ブラウザを見分けます。',
        en: 'Tells browsers apart for ads.',
      },
    },
    {
      name: 'cto_bidid',
      duration: 'P390D',
      description: {
        ja: '広告枠の入札のために、ブラウザを見分けます。',
        en: 'Tells browsers apart for bidding on ad space.',
      },
    },
    {
      name: 'cto_test_cookie',
      duration: 'session',
      description: {
        ja: 'Cookieを使えるかどうかを確かめ、すぐに消します。',
        en: 'Tests whether cookies can be used, and is removed at once.',
      },
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'cto_bundle',
      description: {
        ja: '広告のために、ブラウザを見分けます。',
        en: 'Tells browsers apart for ads.',
      },
    },
    {
      area: 'local',
      key: 'cto_bidid',
      description: {
        ja: '広告枠の入札のために、ブラウザを見分けます。',
        en: 'Tells browsers apart for bidding on ad space.',
      },
    },
  ],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://github.com/prebid/Prebid.js/blob/07a13b235198fc92b35f886b631340fcd146f74c/modules/criteoIdSystem.js',
      read: '2026-11-29',
      by: 'code',
    },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'https://cookiesentry.com/cookies/providers/criteo', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'sends',
    'hosts',
    'cookies.cto_tld_test',
    'afterRevoke',
  ],
}
