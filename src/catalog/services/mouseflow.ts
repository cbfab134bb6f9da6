import type { CatalogEntry } from '../types'

/** Mouseflow: recordings and heat maps. */
export const mouseflow: CatalogEntry = {
  id: 'mouseflow',
  name: { ja: 'Mouseflow', en: 'Mouseflow' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Mouseflow ApS', en: 'Mouseflow ApS' },
    role: 'processor',
    country: 'DK',
    purpose: {
      ja: 'サイトの運営者に、操作の記録とクリックの位置を示すため',
      en: 'Showing the site’s owner recordings of visits and positions of clicks',
    },
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
      'Cookie「mf_*」に保存した識別子',
      'マウスの動き、クリック、スクロール',
      'キーの操作とフォームへの入力',
      'ページの内容',
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
      'identifier kept in the cookie “mf_*”',
      'movements of the mouse, clicks and scrolling',
      'key strokes and form input',
      'contents of the page',
    ],
  },
  hosts: ['cdn.mouseflow.com', '*.mouseflow.com'],
  cookies: [
    {
      name: 'mf_user',
      duration: 'P90D',
      description: {
        ja: '初めての訪問かどうかを覚えておきます。',
        en: 'Remembers whether a visit is the first.',
      },
    },
    {
      name: 'mf_*',
      duration: 'session',
      description: { ja: '訪問を見分けます。', en: 'Tells visits apart.' },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://help.mouseflow.com/en/articles/4282966-what-is-your-cookie-policy?_ga=2.161003261.133985503.1589962281-2029425713.1589962281',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://support.mouseflow.com/support/solutions/articles/44001550895-what-is-your-cookie-policy',
      read: '2026-11-29',
      by: 'own',
    },
  ],
  unverified: [
    'recipient.name',
    'recipient.role',
    'recipient.country',
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'sends',
    'hosts',
    'afterRevoke',
  ],
}
