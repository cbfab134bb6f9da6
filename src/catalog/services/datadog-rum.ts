// Datadog Real User Monitoring.
import type { CatalogEntry } from '../types'

/** Datadog RUM, with Session Replay where the site has it on. */
export const datadogRum: CatalogEntry = {
  id: 'datadog-rum',
  name: { ja: 'Datadog RUM', en: 'Datadog RUM' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Datadog, Inc.', en: 'Datadog, Inc.' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: '表示の速さと不具合の計測、画面の操作の記録と再現',
      en: 'Measuring speed and faults, recording and replaying visits',
    },
    policyUrl: 'https://www.datadoghq.com/legal/privacy/',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '見ているページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '表示領域の大きさ',
      '送信の日時',
      '回線の種類',
      'ブラウザと訪問を見分ける番号(Cookie「_dd_s_v2」)',
      'タブを見分ける番号',
      '表示の速さ',
      '読み込んだファイルのアドレスと時間',
      'スクリプトのエラー',
      'クリックした要素',
      'スクロールの位置',
      'ページの内容と見た目(伏せ字にした内容)',
      'サイトが渡す会員の属性',
      'サイトが定めた操作の名前と内容',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'size of the visible area',
      'date and time of sending',
      'kind of connection',
      'numbers that tell browsers and visits apart (cookie “_dd_s_v2”)',
      'number that tells tabs apart',
      'speed of display',
      'addresses and times of files loaded',
      'errors of scripts',
      'elements clicked',
      'scroll position',
      'content and look of the page (masked)',
      'attributes of members that the site passes on',
      'names and details of the actions that the site has chosen',
    ],
  },
  hosts: [
    'www.datadoghq-browser-agent.com',
    'browser-intake-datadoghq.com',
    'browser-intake-us3-datadoghq.com',
    'browser-intake-us5-datadoghq.com',
    'browser-intake-ap1-datadoghq.com',
    'browser-intake-ap2-datadoghq.com',
    'browser-intake-datadoghq.eu',
  ],
  cookies: [
    {
      name: '_dd_s_v2',
      duration: 'P1Y',
      description: {
        ja: 'ブラウザと訪問を見分ける番号を持ちます。',
        en: 'Holds numbers that tell browsers and visits apart.',
      },
    },
    {
      name: '_dd_s',
      duration: 'P1Y',
      description: {
        ja: '以前の版で、訪問を見分ける番号を持ちます。',
        en: 'Holds a number that tells visits apart, in earlier versions.',
      },
    },
    {
      name: 'dd_cookie_test_*',
      duration: 'PT1M',
      description: {
        ja: 'Cookieを使えるかどうかを試し、すぐに消します。',
        en: 'Tests whether cookies can be used, and is erased at once.',
      },
    },
    {
      name: 'dd_site_test_*',
      duration: 'PT1S',
      description: {
        ja: 'Cookieを置けるドメインを試し、すぐに消します。',
        en: 'Tests for which domain cookies can be set, and is erased at once.',
      },
    },
  ],
  storage: [
    {
      area: 'session',
      key: '_dd_tab_id',
      description: { ja: 'タブを見分ける番号です。', en: 'Number that tells tabs apart.' },
    },
    {
      area: 'local',
      key: '_dd_c_*',
      description: {
        ja: 'サイトが渡した会員と画面の属性です。',
        en: 'Attributes of members and pages that the site has passed on.',
      },
    },
    {
      area: 'local',
      key: '_dd_s*',
      description: {
        ja: 'Cookieの代わりに、訪問を見分ける番号を持ちます。',
        en: 'Holds a number that tells visits apart, in place of the cookie.',
      },
    },
    {
      area: 'local',
      key: 'dd_rc_*',
      description: { ja: '設定の控えです。', en: 'Copy of settings.' },
    },
    {
      area: 'local',
      key: '_dd_test_*',
      description: {
        ja: 'ストレージを使えるかどうかを試します。',
        en: 'Tests whether storage can be used.',
      },
    },
  ],
  signal: 'datadog',
  afterRevoke: 'stops',
  sources: [
    {
      url: 'https://www.npmjs.com/package/@datadog/browser-rum/v/7.16.2',
      read: '2026-11-29',
      by: 'code',
    },
    {
      url: 'https://www.npmjs.com/package/@datadog/browser-core/v/7.16.2',
      read: '2026-11-29',
      by: 'code',
    },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.role',
    'recipient.policyUrl',
    'hosts',
    'cookies._dd_s.duration',
  ],
}
