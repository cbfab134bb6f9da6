import type { CatalogEntry } from '../types'

/** Snowplow: statistics on a collector of the site’s own, whose host the owner adds. */
export const snowplow: CatalogEntry = {
  id: 'snowplow',
  name: { ja: 'Snowplow', en: 'Snowplow' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'このサイトの運営者', en: 'The owner of this site' },
    role: 'own',
    purpose: {
      ja: 'ページの利用状況を調べ、改善するため',
      en: 'Finding out how pages are used, to improve them',
    },
  },
  sends: {
    ja: [
      '見たページのアドレス',
      '見たページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザを見分ける番号',
      '訪問を見分ける番号',
      '訪問の回数',
      'ページ表示を見分ける番号',
      '送信の日時',
      '画面の大きさ',
      '表示領域の大きさ',
      'ページの大きさ',
      '画面の色数',
      'ブラウザの種類と版',
      'ブラウザの言語',
      '文字コード',
      'Cookieを使えるかどうか',
      '時間帯',
      'IPアドレス',
      '記録の番号',
      '計測プログラムの名前と版',
    ],
    en: [
      'address of the page seen',
      'title of the page seen',
      'address of the page before',
      'number that tells browsers apart',
      'number that tells visits apart',
      'count of visits',
      'number of the page view',
      'date and time of sending',
      'screen size',
      'size of the visible area',
      'size of the page',
      'colour depth of the screen',
      'kind and version of the browser',
      'language of the browser',
      'character encoding',
      'whether cookies can be used',
      'time zone',
      'IP address',
      'number of the record',
      'name and version of the measuring program',
    ],
  },
  hosts: [],
  cookies: [
    {
      name: '_sp_id.*',
      duration: 'P2Y',
      description: {
        ja: 'ブラウザを見分け、訪問を数えます。',
        en: 'Tells browsers apart, and counts visits.',
      },
    },
    {
      name: '_sp_ses.*',
      duration: 'PT30M',
      description: { ja: '訪問を見分けます。', en: 'Tells visits apart.' },
    },
    {
      name: '_sp_root_domain_test_*',
      duration: 'session',
      description: {
        ja: 'サイトのドメインを確かめ、すぐに消します。',
        en: 'Tests the domain of the site, and is removed at once.',
      },
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'snowplowOutQueue_*',
      description: {
        ja: 'まだ送っていない記録を保存します。',
        en: 'Keeps records that are not sent yet.',
      },
    },
    {
      area: 'session',
      key: '_sp_tab_id',
      description: { ja: 'タブを見分けます。', en: 'Tells tabs apart.' },
    },
  ],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://www.npmjs.com/package/@snowplow/browser-tracker-core/v/4.10.1',
      read: '2026-11-29',
      by: 'code',
    },
  ],
  unverified: ['hosts', 'cookies.sp', 'afterRevoke'],
}
