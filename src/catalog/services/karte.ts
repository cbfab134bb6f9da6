import type { CatalogEntry } from '../types'

/** KARTE of PLAID: shows what visitors do in real time, and acts on it. */
export const karte: CatalogEntry = {
  id: 'karte',
  name: { ja: 'KARTE', en: 'KARTE' },
  purpose: 'analytics',
  recipient: {
    name: { ja: '株式会社プレイド', en: 'PLAID, Inc.' },
    role: 'processor',
    country: 'JP',
    purpose: {
      ja: 'サイトの運営者に訪問者の行動を示し、それに応じた案内をサイトに表示するため。ほかの会社のサイトの記録とは結び付けません。',
      en: 'Showing the site’s owner what visitors do, and showing them messages that fit. Visits to other companies’ sites are not linked.',
    },
    optOutUrl: 'https://support.karte.io/post/4QmpYqEwJplN2VeVBWGjZk',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '見たページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '画面の大きさ',
      '送信の日時',
      'Cookie「krt.vis」に保存した識別子',
      'クリック',
      'スクロール',
      'サイトが伝える会員番号と出来事',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'screen size',
      'date and time of sending',
      'identifier kept in the cookie “krt.vis”',
      'clicks',
      'scrolling',
      'member numbers and events that the site reports',
    ],
  },
  hosts: ['cdn-edge.karte.io', 'static.karte.io', 't.karte.io'],
  cookies: [
    {
      name: 'krt.vis',
      duration: 'P2Y',
      description: {
        ja: 'ブラウザを見分け、同じ訪問者の記録をつなげます。最後の訪問から数えます。',
        en: 'Tells browsers apart, and links the records of one visitor. Counted from the last visit.',
      },
    },
    {
      name: 'krt_oo',
      duration: 'P2Y',
      description: {
        ja: '計測を断ったことを覚えておきます。',
        en: 'Remembers that measuring was refused.',
      },
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'krt___oo',
      description: {
        ja: '計測を断ったことを覚えておきます。',
        en: 'Remembers that measuring was refused.',
      },
    },
  ],
  signal: 'karte',
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://support2.karte.io/measure/measure-tag/measure-tag-tracking/1212/',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://assets.karte.io/karte-use-policy.html', read: '2026-11-29', by: 'own' },
    { url: 'https://karte.io/gdpr', read: '2026-11-29', by: 'own' },
  ],
  unverified: [
    'recipient.role',
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'sends',
    'hosts',
    'cookies.krt_oo',
    'cookies.krt.context',
    'storage.krt___oo',
    'afterRevoke',
  ],
}
