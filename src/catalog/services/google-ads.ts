// Google Ads: conversions and remarketing.
import { google } from '../recipients/google'
import type { CatalogEntry } from '../types'

/** Google Ads conversion measurement and remarketing. */
export const googleAds: CatalogEntry = {
  id: 'google-ads',
  name: {
    ja: 'Google 広告(コンバージョン測定・リマーケティング)',
    en: 'Google Ads (conversion measurement and remarketing)',
  },
  purpose: 'advertising',
  recipient: {
    ...google,
    role: 'third-party',
    purpose: {
      ja: '広告の効果の測定と、以前の訪問に応じた広告の表示。doubleclick.net と google.com のCookieも使われます。',
      en: 'Measuring the effect of ads, and showing ads according to earlier visits. Cookies of doubleclick.net and google.com are used as well.',
    },
    optOutUrl: 'https://myadcenter.google.com/',
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
      'ブラウザを見分ける番号(Cookie「_gcl_au」)',
      '広告のクリックを見分ける番号(Cookie「_gcl_aw」)',
      'GoogleのドメインのCookie',
      '成果の名前と金額',
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
      'number that tells browsers apart (cookie “_gcl_au”)',
      'number of the click on an ad (cookie “_gcl_aw”)',
      'cookies of the domains of Google',
      'names and amounts of conversions',
      'names and details of the actions that the site has chosen',
      'state of consent',
    ],
  },
  hosts: [
    'www.googletagmanager.com/gtag',
    'www.googleadservices.com',
    'googleads.g.doubleclick.net',
    'td.doubleclick.net',
    'www.google.com/pagead',
    'www.google.com/ccm',
    'www.google.co.jp/pagead',
  ],
  cookies: [
    {
      name: '_gcl_au',
      duration: 'P90D',
      description: {
        ja: '広告のクリックと成果を結び付ける番号を持ちます。',
        en: 'Holds a number that joins clicks on ads and conversions.',
      },
    },
    {
      name: '_gcl_aw',
      duration: 'P90D',
      description: {
        ja: 'Google 広告のクリックを覚えておきます。',
        en: 'Remembers the click on an ad of Google Ads.',
      },
    },
    {
      name: '_gcl_dc',
      duration: 'P90D',
      description: {
        ja: 'ディスプレイ広告のクリックを覚えておきます。',
        en: 'Remembers the click on a display ad.',
      },
    },
    {
      name: '_gcl_gb',
      duration: 'P90D',
      description: {
        ja: '広告のクリックの情報を持ちます。',
        en: 'Holds data on the click on an ad.',
      },
    },
    {
      name: '_gcl_gs',
      duration: 'P90D',
      description: {
        ja: '広告のクリックの情報を持ちます。',
        en: 'Holds data on the click on an ad.',
      },
    },
    {
      name: '_gac_gb_*',
      duration: 'P90D',
      description: {
        ja: 'Google アナリティクスと連携した広告の情報を持ちます。',
        en: 'Holds data on ads for a linked property of Google Analytics.',
      },
    },
  ],
  storage: [
    {
      area: 'local',
      key: '_gcl_ls',
      description: {
        ja: '広告のクリックの情報の控えです。',
        en: 'Copy of the data on clicks on ads.',
      },
    },
  ],
  signal: 'google',
  afterRevoke: 'cookieless',
  sources: [
    {
      url: 'https://support.google.com/analytics/answer/13802165?hl=en',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://developers.google.com/tag-platform/security/concepts/consent-mode',
      read: '2026-11-29',
      by: 'own',
    },
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
    'recipient.optOutUrl',
    'hosts',
    'sends',
    'cookies',
    'storage',
  ],
}
