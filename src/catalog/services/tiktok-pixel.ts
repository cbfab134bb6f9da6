// TikTok Pixel.
import { tikTok } from '../recipients/tikTok'
import type { CatalogEntry } from '../types'

/** TikTok Pixel: ads on TikTok. */
export const tiktokPixel: CatalogEntry = {
  id: 'tiktok-pixel',
  name: { ja: 'TikTok ピクセル', en: 'TikTok Pixel' },
  purpose: 'advertising',
  recipient: {
    ...tikTok,
    role: 'third-party',
    purpose: {
      ja: 'TikTokの広告の効果の測定、広告を見せる相手の選択、配信の最適化。tiktok.com のCookieも使われます。',
      en: 'Measuring ads on TikTok, choosing whom to show ads to, and optimizing their delivery. Cookies of tiktok.com are used as well.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      'ピクセルの番号',
      'ブラウザを見分ける番号(Cookie「_ttp」)',
      '訪問を見分ける番号(Cookie「ttcsid*」)',
      '広告のクリックを見分ける番号',
      'TikTokのドメインのCookie',
      'クリックした要素',
      '成果の名前と金額',
      'サイトが定めた操作の名前と内容',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'date and time of sending',
      'number of the pixel',
      'number that tells browsers apart (cookie “_ttp”)',
      'number that tells visits apart (cookie “ttcsid*”)',
      'number of the click on an ad',
      'cookies of the domains of TikTok',
      'elements clicked',
      'names and amounts of conversions',
      'names and details of the actions that the site has chosen',
    ],
  },
  hosts: ['analytics.tiktok.com', 'analytics-sg.tiktok.com', 'analytics-ipv6.tiktokw.us'],
  cookies: [
    {
      name: '_ttp',
      duration: 'P13M',
      description: {
        ja: 'ブラウザを見分ける番号を持ちます。',
        en: 'Holds a number that tells browsers apart.',
      },
    },
    {
      name: '_tt_enable_cookie',
      duration: 'P13M',
      description: {
        ja: 'Cookieを使えるかどうかを覚えておきます。',
        en: 'Remembers whether cookies can be used.',
      },
    },
    {
      name: 'ttcsid*',
      duration: 'P13M',
      description: {
        ja: '訪問を見分ける番号を持ちます。',
        en: 'Holds a number that tells visits apart.',
      },
    },
    {
      name: 'ttclid',
      duration: 'P13M',
      description: {
        ja: 'TikTokでの広告のクリックを覚えておきます。',
        en: 'Remembers the click on an ad on TikTok.',
      },
    },
  ],
  storage: [
    {
      area: 'session',
      key: 'tt_sessionId',
      description: { ja: '訪問を見分ける番号です。', en: 'Number that tells visits apart.' },
    },
    {
      area: 'session',
      key: 'tt_pixel_session_index',
      description: { ja: '訪問の中の順番です。', en: 'Order within the visit.' },
    },
    {
      area: 'session',
      key: 'tt_appInfo',
      description: { ja: 'ピクセルの設定の控えです。', en: 'Copy of the settings of the pixel.' },
    },
  ],
  signal: 'tiktok',
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://ads.tiktok.com/help/article?aid=10007540', read: '2026-11-29', by: 'own' },
    {
      url: 'https://ads.tiktok.com/help/mobile/article?aid=10007540',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://kukie.io/blog/tiktok-pixel-cookies-compliance',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
    { url: 'https://www.npmjs.com/package/@c15t/scripts/v/2.2.0', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.policyUrl',
    'hosts',
    'sends',
    'cookies._tt_enable_cookie',
    'cookies.ttcsid*',
    'cookies.ttclid',
    'storage',
    'afterRevoke',
  ],
}
