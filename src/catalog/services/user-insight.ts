import type { CatalogEntry } from '../types'

/** User Insight of User Local: access analysis with heat maps. */
export const userInsight: CatalogEntry = {
  id: 'user-insight',
  name: { ja: 'User Insight', en: 'User Insight' },
  purpose: 'analytics',
  recipient: {
    name: { ja: '株式会社ユーザーローカル', en: 'User Local, Inc.' },
    role: 'processor',
    country: 'JP',
    purpose: {
      ja: 'サイトの運営者に、ページの利用状況とマウスの動きを示すため。明示の同意なしに、ほかの会社のサイトの記録とは結び付けません。',
      en: 'Showing the site’s owner how pages are used and how the mouse moves. Visits to other companies’ sites are not linked without express consent.',
    },
    policyUrl: 'https://info.userlocal.jp/data_policy',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      'ページにいた時間',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '画面の大きさ',
      '送信の日時',
      'マウスの動き',
      'Cookieに保存したアクセス時刻',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'time spent on the page',
      'address of the page before',
      'kind and version of the browser and operating system',
      'screen size',
      'date and time of sending',
      'movements of the mouse',
      'time of access kept in a cookie',
    ],
  },
  hosts: ['cs.nakanohito.jp', 'bs.nakanohito.jp'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [{ url: 'https://info.userlocal.jp/data_policy', read: '2026-11-29', by: 'own' }],
  unverified: [
    'recipient.country',
    'recipient.optOutUrl',
    'hosts',
    'cookies.__ulfpc',
    'afterRevoke',
  ],
}
