// X Pixel.
import { xCorp } from '../recipients/xCorp'
import type { CatalogEntry } from '../types'

/** X Pixel (website tag): ads on X. */
export const xPixel: CatalogEntry = {
  id: 'x-pixel',
  name: { ja: 'X ピクセル', en: 'X Pixel' },
  purpose: 'advertising',
  recipient: {
    ...xCorp,
    role: 'third-party',
    purpose: {
      ja: 'Xの広告の効果の測定と、以前の訪問に応じた広告の表示。twitter.com と t.co のCookieも使われます。',
      en: 'Measuring ads on X, and showing ads according to earlier visits. Cookies of twitter.com and t.co are used as well.',
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
      '時間帯',
      'ピクセルの番号',
      '広告のクリックを見分ける番号',
      'XのドメインのCookie',
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
      'time zone',
      'number of the pixel',
      'number of the click on an ad',
      'cookies of the domains of X',
      'names and amounts of conversions',
      'names and details of the actions that the site has chosen',
    ],
  },
  hosts: ['static.ads-twitter.com', 'analytics.twitter.com', 't.co/i/adsct', 't.co/1/i/adsct'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://g2.twimg.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites/about-conversion-tracking.html',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://opsblu.com/documentation/ad-platforms/x-ads', read: '2026-11-29', by: 'other' },
    { url: 'https://www.npmjs.com/package/@c15t/scripts/v/2.2.0', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.policyUrl',
    'hosts',
    'sends',
    'cookies',
    'storage',
  ],
}
