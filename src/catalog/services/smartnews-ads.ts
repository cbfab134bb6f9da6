import type { CatalogEntry } from '../types'

/** SmartNews Ads: measures results of ads in the SmartNews app. */
export const smartnewsAds: CatalogEntry = {
  id: 'smartnews-ads',
  name: { ja: 'SmartNews Ads', en: 'SmartNews Ads' },
  purpose: 'advertising',
  recipient: {
    name: { ja: 'スマートニュース株式会社', en: 'SmartNews, Inc.' },
    role: 'third-party',
    country: 'JP',
    purpose: {
      ja: '広告の効果を測り、興味に合う広告をスマートニュースに表示するため',
      en: 'Measuring the effect of ads, and showing ads of interest in SmartNews',
    },
    optOutUrl: 'https://www.smartnews-ads.com/optout/',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      'ブラウザを見分ける識別子',
      'サイトが伝える出来事の名前',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'date and time of sending',
      'identifier that tells browsers apart',
      'names of the events that the site reports',
    ],
  },
  hosts: ['cdn.smartnews-ads.com', 'i.smartnews-ads.com'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://www.smartnews-ads.com/optout/?msclkid=b0709801cff411ecbb0764fb4f196ef7',
      read: '2026-11-29',
      by: 'own',
    },
  ],
  unverified: [
    'recipient.country',
    'recipient.policyUrl',
    'sends',
    'hosts',
    'cookies',
    'storage',
    'afterRevoke',
  ],
}
