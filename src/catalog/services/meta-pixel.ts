// Meta Pixel.
import { meta } from '../recipients/meta'
import type { CatalogEntry } from '../types'

/** Meta Pixel: ads on Facebook and Instagram. */
export const metaPixel: CatalogEntry = {
  id: 'meta-pixel',
  name: { ja: 'Meta ピクセル', en: 'Meta Pixel' },
  purpose: 'advertising',
  recipient: {
    ...meta,
    role: 'third-party',
    purpose: {
      ja: 'FacebookとInstagramの広告の効果の測定、広告を見せる相手の選択、Metaのサービスの改善。facebook.com のCookieも使われます。',
      en: 'Measuring ads on Facebook and Instagram, choosing whom to show ads to, improving services of Meta. Cookies of facebook.com are used as well.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '画面の大きさ',
      '送信の日時',
      'ピクセルの番号',
      'ブラウザを見分ける番号(Cookie「_fbp」)',
      '広告のクリックを見分ける番号(Cookie「_fbc」)',
      'FacebookのドメインのCookie',
      'クリックしたボタンと、その文字',
      'クリックの後に開いたページ',
      'フォームの項目の名前',
      '成果の名前と金額',
      'サイトが定めた操作の名前と内容',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'screen size',
      'date and time of sending',
      'number of the pixel',
      'number that tells browsers apart (cookie “_fbp”)',
      'number of the click on an ad (cookie “_fbc”)',
      'cookies of the domains of Facebook',
      'buttons clicked and their labels',
      'pages opened by clicks',
      'names of form fields',
      'names and amounts of conversions',
      'names and details of the actions that the site has chosen',
    ],
  },
  hosts: [
    'connect.facebook.net/en_US/fbevents.js',
    'connect.facebook.net/signals',
    'www.facebook.com/tr',
    'www.facebook.com/privacy_sandbox',
  ],
  cookies: [
    {
      name: '_fbp',
      duration: 'P90D',
      description: {
        ja: 'ブラウザを見分ける番号を持ちます。',
        en: 'Holds a number that tells browsers apart.',
      },
    },
    {
      name: '_fbc',
      duration: 'P90D',
      description: {
        ja: 'Facebookでの広告のクリックを覚えておきます。',
        en: 'Remembers the click on an ad on Facebook.',
      },
    },
  ],
  storage: [],
  signal: 'meta',
  afterRevoke: 'stops',
  sources: [
    {
      url: 'https://developers.facebook.com/docs/facebook-pixel/implementation/gdpr',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://kukie.io/blog/facebook-cookies-pixel-compliance',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'https://www.npmjs.com/package/@c15t/scripts/v/2.2.0', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.policyUrl',
    'hosts',
    'sends',
    'cookies._fbp.duration',
    'cookies._fbc.duration',
    'storage',
  ],
}
