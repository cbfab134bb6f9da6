// Matomo.
import type { CatalogEntry } from '../types'

/** Matomo in the cloud. A site that runs Matomo itself is the recipient, and writes its own host. */
export const matomo: CatalogEntry = {
  id: 'matomo',
  name: { ja: 'Matomo', en: 'Matomo' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'InnoCraft Limited', en: 'InnoCraft Limited' },
    role: 'processor',
    country: 'NZ',
    purpose: { ja: 'サイトの利用状況の集計', en: 'Statistics on the use of the site' },
    policyUrl: 'https://matomo.org/privacy-policy/',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '見ているページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '画面の大きさ',
      '送信の日時',
      'サイトの番号',
      'ブラウザを見分ける番号(Cookie「_pk_id*」)',
      '訪問の始まり(Cookie「_pk_ses*」)',
      '訪問のきっかけ(Cookie「_pk_ref*」)',
      'ブラウザのプラグイン',
      'Cookieを使えるかどうか',
      '表示の速さ',
      '他のサイトへのリンクのクリック',
      'ファイルのダウンロード',
      'サイトが定めた操作の名前と内容',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'screen size',
      'date and time of sending',
      'number of the site',
      'number that tells browsers apart (cookie “_pk_id*”)',
      'start of the visit (cookie “_pk_ses*”)',
      'what led to the visit (cookie “_pk_ref*”)',
      'plugins of the browser',
      'whether cookies can be used',
      'speed of display',
      'clicks on links to other sites',
      'downloads of files',
      'names and details of the actions that the site has chosen',
    ],
  },
  hosts: ['*.matomo.cloud'],
  cookies: [
    {
      name: '_pk_id*',
      duration: 'P393D',
      description: {
        ja: 'ブラウザを見分ける番号を持ちます。',
        en: 'Holds a number that tells browsers apart.',
      },
    },
    {
      name: '_pk_ses*',
      duration: 'PT30M',
      description: {
        ja: '続けて見たページを一つの訪問としてまとめます。',
        en: 'Joins pages seen one after another into one visit.',
      },
    },
    {
      name: '_pk_ref*',
      duration: 'P6M',
      description: {
        ja: '訪問のきっかけを覚えておきます。',
        en: 'Remembers what led to the visit.',
      },
    },
    {
      name: '_pk_cvar*',
      duration: 'PT30M',
      description: {
        ja: 'サイトが定めた項目を、訪問の間覚えておきます。',
        en: 'Keeps items that the site has chosen during a visit.',
      },
    },
    {
      name: '_pk_hsr*',
      duration: 'PT30M',
      description: {
        ja: 'ヒートマップと訪問の記録に使います。',
        en: 'Serves heat maps and recordings of visits.',
      },
    },
    {
      name: '_pk_testcookie*',
      duration: 'session',
      description: {
        ja: 'Cookieを使えるかどうかを試します。',
        en: 'Tests whether cookies can be used.',
      },
    },
  ],
  storage: [],
  signal: 'matomo',
  afterRevoke: 'stops',
  sources: [
    {
      url: 'https://github.com/matomo-org/developer-documentation/blob/5d1b0315037c4f4892a3e42a9a15a42e30e6b154/docs/5.x/tracking-consent.md',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://github.com/matomo-org/matomo/blob/757566b40a31144eff1633b1537afbfd14b48858/js/piwik.js',
      read: '2026-11-29',
      by: 'code',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
    { url: 'https://www.npmjs.com/package/@c15t/scripts/v/2.2.0', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.role',
    'recipient.policyUrl',
    'sends',
    'cookies._pk_cvar*',
    'cookies._pk_hsr*',
    'cookies._pk_testcookie*',
    'storage',
  ],
}
