// Adobe Analytics.
import { adobe } from '../recipients/adobe'
import type { CatalogEntry } from '../types'

/** Adobe Analytics, by AppMeasurement or the Web SDK. A collection domain of the site must be added to its hosts. */
export const adobeAnalytics: CatalogEntry = {
  id: 'adobe-analytics',
  name: { ja: 'Adobe Analytics', en: 'Adobe Analytics' },
  purpose: 'analytics',
  recipient: {
    ...adobe,
    role: 'processor',
    purpose: {
      ja: 'サイトの利用状況の集計。demdex.net のCookieも使われます。',
      en: 'Statistics on the use of the site. Cookies of demdex.net are used as well.',
    },
    optOutUrl: {
      ja: 'https://www.adobe.com/jp/privacy/opt-out.html',
      en: 'https://www.adobe.com/privacy/opt-out.html',
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
      '表示領域の大きさ',
      '画面の色数',
      '送信の日時',
      '時間帯',
      'ブラウザを見分ける番号(Cookie「s_vi」)',
      'Experience Cloudの番号(Cookie「AMCV_*」)',
      'クリックしたリンク',
      '成果の名前と金額',
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
      'colour depth of the screen',
      'date and time of sending',
      'time zone',
      'number that tells browsers apart (cookie “s_vi”)',
      'number of the Experience Cloud (cookie “AMCV_*”)',
      'links clicked',
      'names and amounts of conversions',
      'names and details of the actions that the site has chosen',
    ],
  },
  hosts: ['assets.adobedtm.com', '*.omtrdc.net', '*.2o7.net', '*.demdex.net', '*.adobedc.net'],
  cookies: [
    {
      name: 's_ecid',
      duration: 'P2Y',
      description: {
        ja: 'Experience Cloudの番号の控えです。',
        en: 'Copy of the number of the Experience Cloud.',
      },
    },
    {
      name: 's_cc',
      duration: 'session',
      description: {
        ja: 'Cookieを使えるかどうかを覚えておきます。',
        en: 'Remembers whether cookies can be used.',
      },
    },
    {
      name: 's_sq',
      duration: 'session',
      description: {
        ja: '直前にクリックしたリンクを覚えておきます。',
        en: 'Remembers the link clicked before.',
      },
    },
    {
      name: 's_vi',
      duration: 'P2Y',
      description: {
        ja: '訪問者を見分ける番号と日時を持ちます。',
        en: 'Holds a number that tells visitors apart, and a time.',
      },
    },
    {
      name: 's_fid',
      duration: 'P2Y',
      description: {
        ja: '「s_vi」を使えないときに、訪問者を見分ける番号を持ちます。',
        en: 'Holds a number that tells visitors apart where “s_vi” cannot be used.',
      },
    },
    {
      name: 's_ac',
      duration: 'session',
      description: {
        ja: 'Cookieを置けるドメインを試します。',
        en: 'Tests for which domain cookies can be set.',
      },
    },
    {
      name: 'AMCV_*',
      duration: 'P2Y',
      description: {
        ja: 'Experience Cloudで訪問者を見分ける番号を持ちます。',
        en: 'Holds a number that tells visitors apart in the Experience Cloud.',
      },
    },
    {
      name: 'AMCVS_*',
      duration: 'session',
      description: {
        ja: '訪問が始まったことを覚えておきます。',
        en: 'Remembers that a visit has begun.',
      },
    },
    {
      name: 'kndctr_*_identity',
      duration: 'P395D',
      description: {
        ja: 'Web SDKで訪問者を見分ける番号を持ちます。',
        en: 'Holds a number that tells visitors apart for the Web SDK.',
      },
    },
    {
      name: 'kndctr_*_cluster',
      duration: 'PT30M',
      description: {
        ja: 'データを送る地域を覚えておきます。',
        en: 'Remembers the region that data is sent to.',
      },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/analytics',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://league.adobe.com/docs/core-services/interface/data-collection/cookies/experience-cloud.html?lang=en',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://www.tuifly.com/en/cookie-policy', read: '2026-11-29', by: 'other' },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
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
    'recipient.optOutUrl',
    'hosts',
    'sends',
    'cookies.AMCVS_*',
    'cookies.kndctr_*_identity',
    'cookies.kndctr_*_cluster',
    'storage',
  ],
}
