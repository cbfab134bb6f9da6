// PostHog.
import type { CatalogEntry } from '../types'

/** PostHog: product analytics, recordings of visits, feature flags and surveys. */
export const posthog: CatalogEntry = {
  id: 'posthog',
  name: { ja: 'PostHog', en: 'PostHog' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'PostHog, Inc.', en: 'PostHog, Inc.' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: '利用状況の集計、画面の操作の記録と再現、機能の切り替え、アンケート',
      en: 'Statistics, recording and replaying visits, switching features, surveys',
    },
    policyUrl: 'https://posthog.com/privacy',
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
      '表示領域の大きさ',
      '時間帯',
      '送信の日時',
      '端末の種類',
      'ブラウザを見分ける番号(Cookie「ph_*_posthog」)',
      '訪問を見分ける番号',
      'タブを見分ける番号',
      '開いたページに付いた広告の目印',
      'クリックした要素',
      'スクロールの位置',
      'フォームの操作(伏せ字にした内容)',
      'ページの内容と見た目',
      'スクリプトのエラー',
      '表示の速さ',
      'アンケートへの答え',
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
      'size of the visible area',
      'time zone',
      'date and time of sending',
      'kind of device',
      'number that tells browsers apart (cookie “ph_*_posthog”)',
      'number that tells visits apart',
      'number that tells tabs apart',
      'ad marks in the address of the page',
      'elements clicked',
      'scroll position',
      'use of forms (content masked)',
      'content and look of the page',
      'errors of scripts',
      'speed of display',
      'answers to surveys',
      'names and details of the actions that the site has chosen',
    ],
  },
  hosts: [
    'us.i.posthog.com',
    'us-assets.i.posthog.com',
    'eu.i.posthog.com',
    'eu-assets.i.posthog.com',
  ],
  cookies: [
    {
      name: 'ph_*_posthog',
      duration: 'P365D',
      description: {
        ja: 'ブラウザと訪問を見分ける番号を持ちます。',
        en: 'Holds numbers that tell browsers and visits apart.',
      },
    },
    {
      name: 'dmn_chk_*',
      duration: 'PT3S',
      description: {
        ja: 'Cookieを置けるドメインを試します。',
        en: 'Tests for which domain cookies can be set.',
      },
    },
    {
      name: '__ph_cookie_support_*',
      duration: 'session',
      description: {
        ja: 'Cookieを使えるかどうかを試し、すぐに消します。',
        en: 'Tests whether cookies can be used, and is erased at once.',
      },
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'ph_*_posthog*',
      description: {
        ja: 'ブラウザと訪問を見分ける番号、機能の切り替え、最初の訪問の情報です。',
        en: 'Numbers that tell browsers and visits apart, features switched, data on the first visit.',
      },
    },
    {
      area: 'local',
      key: '__ph_opt_in_out_*',
      description: { ja: '計測についての選択です。', en: 'Choice about tracking.' },
    },
    {
      area: 'local',
      key: 'lastSeenSurveyDate',
      description: {
        ja: '最後にアンケートを見せた日です。',
        en: 'Day on which a survey was last shown.',
      },
    },
    {
      area: 'local',
      key: 'seenSurvey_*',
      description: { ja: '見せたアンケートです。', en: 'Surveys shown.' },
    },
    {
      area: 'local',
      key: '__mplssupport__',
      description: {
        ja: 'ストレージを使えるかどうかを試します。',
        en: 'Tests whether storage can be used.',
      },
    },
    {
      area: 'session',
      key: 'ph_*',
      description: {
        ja: 'タブを見分ける番号と、訪問の間の情報です。',
        en: 'Number that tells tabs apart, and data of the visit.',
      },
    },
    {
      area: 'session',
      key: '__support__',
      description: {
        ja: 'ストレージを使えるかどうかを試します。',
        en: 'Tests whether storage can be used.',
      },
    },
  ],
  signal: 'posthog',
  afterRevoke: 'cookieless',
  sources: [
    { url: 'https://www.npmjs.com/package/posthog-js/v/1.449.2', read: '2026-11-29', by: 'code' },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
  ],
  unverified: ['recipient.name', 'recipient.country', 'recipient.role', 'recipient.policyUrl'],
}
