// Plausible Analytics.
import type { CatalogEntry } from '../types'

/** Plausible Analytics: statistics without cookies. */
export const plausible: CatalogEntry = {
  id: 'plausible',
  name: { ja: 'Plausible Analytics', en: 'Plausible Analytics' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Plausible Insights OÜ', en: 'Plausible Insights OÜ' },
    role: 'processor',
    country: 'EE',
    purpose: { ja: 'サイトの利用状況の集計', en: 'Statistics on the use of the site' },
    policyUrl: 'https://plausible.io/privacy',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'サイトのドメイン',
      'スクロールした割合',
      'ページを見ていた時間',
      '他のサイトへのリンクのクリック',
      'ファイルのダウンロード',
      'フォームを送信したこと',
      'サイトが定めた操作の名前と内容',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'domain of the site',
      'how far was scrolled',
      'time spent on the page',
      'clicks on links to other sites',
      'downloads of files',
      'that a form was submitted',
      'names and details of the actions that the site has chosen',
    ],
  },
  hosts: ['plausible.io'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://www.npmjs.com/package/@plausible-analytics/tracker/v/0.4.6',
      read: '2026-11-29',
      by: 'code',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
  ],
  unverified: ['recipient.name', 'recipient.country', 'recipient.role', 'recipient.policyUrl'],
}
