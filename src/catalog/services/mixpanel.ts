// Mixpanel.
import type { CatalogEntry } from '../types'

/** Mixpanel: product analytics, and recordings of visits where the site has them on. */
export const mixpanel: CatalogEntry = {
  id: 'mixpanel',
  name: { ja: 'Mixpanel', en: 'Mixpanel' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Mixpanel, Inc.', en: 'Mixpanel, Inc.' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: '利用状況の集計と、画面の操作の記録と再現',
      en: 'Statistics, and recording and replaying visits',
    },
    policyUrl: 'https://mixpanel.com/legal/privacy-policy/',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '見ているページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '画面の大きさ',
      '送信の日時',
      '端末の種類',
      '検索エンジンと検索の言葉',
      '開いたページに付いた広告の目印',
      'ブラウザを見分ける番号(Cookie「mp_*_mixpanel」)',
      '記録を見分ける番号',
      'クリックした要素',
      'スクロールの位置',
      'フォームの操作(伏せ字にした内容)',
      'ページの内容と見た目',
      'サイトが定めた操作の名前と内容',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'screen size',
      'date and time of sending',
      'kind of device',
      'search engine and words searched for',
      'ad marks in the address of the page',
      'number that tells browsers apart (cookie “mp_*_mixpanel”)',
      'number that tells recordings apart',
      'elements clicked',
      'scroll position',
      'use of forms (content masked)',
      'content and look of the page',
      'names and details of the actions that the site has chosen',
    ],
  },
  hosts: ['cdn.mxpnl.com', 'api-js.mixpanel.com', 'api-eu.mixpanel.com', 'api-in.mixpanel.com'],
  cookies: [
    {
      name: 'mp_*_mixpanel',
      duration: 'P365D',
      description: {
        ja: 'ブラウザを見分ける番号と、最初に来たときの情報を持ちます。',
        en: 'Holds a number that tells browsers apart, and data on the first visit.',
      },
    },
    {
      name: '__mp_opt_in_out_*',
      duration: 'P365D',
      description: {
        ja: '計測についての選択を、サイトがCookieに置く場合に持ちます。',
        en: 'Holds the choice about tracking, where the site keeps it in a cookie.',
      },
    },
  ],
  storage: [
    {
      area: 'local',
      key: '__mpq_*',
      description: { ja: 'まだ送れていない記録です。', en: 'Records not sent yet.' },
    },
    {
      area: 'local',
      key: '__mprec_*',
      description: { ja: '記録の順番を守ります。', en: 'Keeps recordings in order.' },
    },
    {
      area: 'local',
      key: '__mp_opt_in_out_*',
      description: { ja: '計測についての選択です。', en: 'Choice about tracking.' },
    },
    {
      area: 'local',
      key: '__mplss_*',
      description: {
        ja: 'ストレージを使えるかどうかを試します。',
        en: 'Tests whether storage can be used.',
      },
    },
    {
      area: 'session',
      key: 'mp_tab_id_*',
      description: { ja: 'タブを見分ける番号です。', en: 'Number that tells tabs apart.' },
    },
    {
      area: 'session',
      key: 'mp_gen_new_tab_id_*',
      description: {
        ja: 'タブが複製されたことを見分けます。',
        en: 'Serves to notice that a tab was duplicated.',
      },
    },
    {
      area: 'session',
      key: '__mplss_*',
      description: {
        ja: 'ストレージを使えるかどうかを試します。',
        en: 'Tests whether storage can be used.',
      },
    },
    {
      area: 'indexeddb',
      key: 'mixpanelBrowserDb',
      description: { ja: 'まだ送れていない記録です。', en: 'Records not sent yet.' },
    },
    {
      area: 'indexeddb',
      key: 'mixpanelFlagsDb',
      description: { ja: '機能の切り替えの控えです。', en: 'Copy of features switched.' },
    },
  ],
  signal: 'mixpanel',
  afterRevoke: 'stops',
  sources: [
    {
      url: 'https://www.npmjs.com/package/mixpanel-browser/v/2.83.0',
      read: '2026-11-29',
      by: 'code',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.role',
    'recipient.policyUrl',
    'hosts',
  ],
}
