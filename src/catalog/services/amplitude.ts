// Amplitude.
import type { CatalogEntry } from '../types'

/** Amplitude: product analytics. */
export const amplitude: CatalogEntry = {
  id: 'amplitude',
  name: { ja: 'Amplitude', en: 'Amplitude' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Amplitude, Inc.', en: 'Amplitude, Inc.' },
    role: 'processor',
    country: 'US',
    purpose: { ja: '利用状況の集計', en: 'Statistics' },
    policyUrl: 'https://amplitude.com/privacy',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '見ているページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      '開いたページに付いた広告の目印',
      'ブラウザを見分ける番号(Cookie「AMP_*」)',
      '訪問を見分ける番号',
      'ページ表示を見分ける番号',
      'クリックした要素',
      'フォームの操作',
      'ファイルのダウンロード',
      'サイトが定めた操作の名前と内容',
      '計測プログラムの不具合',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'date and time of sending',
      'ad marks in the address of the page',
      'number that tells browsers apart (cookie “AMP_*”)',
      'number that tells visits apart',
      'number that tells page views apart',
      'elements clicked',
      'use of forms',
      'downloads of files',
      'names and details of the actions that the site has chosen',
      'faults of the measuring program',
    ],
  },
  hosts: [
    'cdn.amplitude.com',
    'api2.amplitude.com',
    'api.eu.amplitude.com',
    'sr-client-cfg.amplitude.com',
    'sr-client-cfg.eu.amplitude.com',
    'diagnostics.prod.us-west-2.amplitude.com',
    'diagnostics.prod.eu-central-1.amplitude.com',
  ],
  cookies: [
    {
      name: 'AMP_*',
      duration: 'P365D',
      description: {
        ja: 'ブラウザと訪問を見分ける番号を持ちます。',
        en: 'Holds numbers that tell browsers and visits apart.',
      },
    },
    {
      name: 'AMP_MKTG_*',
      duration: 'P365D',
      description: {
        ja: '訪問のきっかけを覚えておきます。',
        en: 'Remembers what led to the visit.',
      },
    },
    {
      name: 'AMP_TEST',
      duration: 'session',
      description: {
        ja: 'Cookieを使えるかどうかを試し、すぐに消します。',
        en: 'Tests whether cookies can be used, and is erased at once.',
      },
    },
    {
      name: 'AMP_TLDTEST',
      duration: 'session',
      description: {
        ja: 'Cookieを置けるドメインを試し、すぐに消します。',
        en: 'Tests for which domain cookies can be set, and is erased at once.',
      },
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'AMP_unsent_*',
      description: { ja: 'まだ送れていない記録です。', en: 'Records not sent yet.' },
    },
    {
      area: 'local',
      key: 'AMP_remote_config_*',
      description: { ja: '設定の控えです。', en: 'Copy of settings.' },
    },
    {
      area: 'local',
      key: 'AMP_TEST',
      description: {
        ja: 'ストレージを使えるかどうかを試します。',
        en: 'Tests whether storage can be used.',
      },
    },
    {
      area: 'session',
      key: 'AMP_PAGE_VIEW',
      description: {
        ja: 'ページ表示を見分ける番号です。',
        en: 'Number that tells page views apart.',
      },
    },
    {
      area: 'session',
      key: 'AMP_URL_INFO',
      description: { ja: '前のページのアドレスです。', en: 'Address of the page before.' },
    },
    {
      area: 'session',
      key: 'AMP_TEST',
      description: {
        ja: 'ストレージを使えるかどうかを試します。',
        en: 'Tests whether storage can be used.',
      },
    },
    {
      area: 'indexeddb',
      key: 'AMP_diagnostics_*',
      description: {
        ja: '計測プログラムの不具合の記録です。',
        en: 'Records of faults of the measuring program.',
      },
    },
  ],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://www.npmjs.com/package/@amplitude/analytics-browser/v/2.48.1',
      read: '2026-11-29',
      by: 'code',
    },
    {
      url: 'https://www.npmjs.com/package/@amplitude/analytics-core/v/2.61.0',
      read: '2026-11-29',
      by: 'code',
    },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.role',
    'recipient.policyUrl',
    'hosts',
  ],
}
