// Google Analytics 4.
import { google } from '../recipients/google'
import type { CatalogEntry } from '../types'

/** Google Analytics 4, by the Google tag or from a tag manager. */
export const ga4: CatalogEntry = {
  id: 'ga4',
  name: { ja: 'Google アナリティクス 4', en: 'Google Analytics 4' },
  purpose: 'analytics',
  recipient: {
    ...google,
    role: 'processor',
    purpose: {
      ja: 'サイトの利用状況の集計。サイトの設定によっては、Googleのサービスの改善と広告にも使われます。',
      en: 'Statistics on the use of the site. Depending on settings of the site, also improving services of Google, and advertising.',
    },
    optOutUrl: {
      ja: 'https://tools.google.com/dlpage/gaoptout?hl=ja',
      en: 'https://tools.google.com/dlpage/gaoptout?hl=en',
    },
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
      'ブラウザを見分ける番号(Cookie「_ga」)',
      '訪問を見分ける番号(Cookie「_ga_*」)',
      'ページの表示',
      'スクロールの位置',
      '他のサイトへのリンクのクリック',
      'サイト内検索の言葉',
      '動画の再生の操作',
      'ファイルのダウンロード',
      'フォームの操作',
      'サイトが定めた操作の名前と内容',
      '同意の状態',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'screen size',
      'number that tells browsers apart (cookie “_ga”)',
      'number that tells visits apart (cookie “_ga_*”)',
      'page views',
      'scroll position',
      'clicks on links to other sites',
      'words searched for on the site',
      'playing of videos',
      'downloads of files',
      'use of forms',
      'names and details of the actions that the site has chosen',
      'state of consent',
    ],
  },
  hosts: [
    'www.googletagmanager.com/gtag',
    '*.google-analytics.com',
    'analytics.google.com',
    '*.analytics.google.com',
    'stats.g.doubleclick.net',
  ],
  cookies: [
    {
      name: '_ga',
      duration: 'P2Y',
      description: {
        ja: 'ブラウザを見分ける番号を持ちます。',
        en: 'Holds a number that tells browsers apart.',
      },
    },
    {
      name: '_ga_*',
      duration: 'P2Y',
      description: { ja: '訪問の状態を覚えておきます。', en: 'Keeps the state of the visit.' },
    },
  ],
  storage: [],
  signal: 'google',
  afterRevoke: 'cookieless',
  sources: [
    {
      url: 'https://developers.google.com/analytics/devguides/collection/analyticsjs/cookie-usage?hl=en.',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://developers.google.com/analytics/devguides/collection/ga4/cookies-user-id?hl=it',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://support.google.com/analytics/answer/13802165?hl=en',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://marketingplatform.google.com/about/analytics/terms/jp/',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://www.npmjs.com/package/@c15t/scripts/v/2.2.0', read: '2026-11-29', by: 'other' },
  ],
  unverified: ['hosts', 'sends', 'recipient.role', 'recipient.optOutUrl'],
}
