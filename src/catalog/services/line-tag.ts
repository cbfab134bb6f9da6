import { lyCorporation } from '../recipients/lyCorporation'
import type { CatalogEntry } from '../types'

/** LINE Tag: measures visits and results of LINE ads. */
export const lineTag: CatalogEntry = {
  id: 'line-tag',
  name: { ja: 'LINE Tag', en: 'LINE Tag' },
  purpose: 'advertising',
  recipient: {
    ...lyCorporation,
    role: 'third-party',
    purpose: {
      ja: '広告の効果を測り、サイトを訪れた方にLINEの広告を表示するため',
      en: 'Measuring the effect of ads, and showing LINE ads to people who visited the site',
    },
    optOutUrl: 'https://terms.line.me/line_rules_optimize',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      'ブラウザを見分ける識別子',
      '訪問を見分ける識別子',
      'サイトが伝える出来事の名前',
      'サイトが伝える商品番号、価格、注文番号',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'date and time of sending',
      'identifier that tells browsers apart',
      'identifier that tells visits apart',
      'names of the events that the site reports',
      'product numbers, prices and order numbers that the site reports',
    ],
  },
  hosts: ['d.line-scdn.net/n/line_tag', 'tr.line.me'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://terms2.line.me/line_tag_guideline', read: '2026-11-29', by: 'own' },
    { url: 'https://terms.line.me/line_rules_optimize', read: '2026-11-29', by: 'own' },
    { url: 'https://privacy.lycorp.co.jp/en/utilization/', read: '2026-11-29', by: 'own' },
    { url: 'https://privacy.lycorp.co.jp/en/glossary/cookies.html', read: '2026-11-29', by: 'own' },
    {
      url: 'https://docs.tealium.com/ja/client-side-tags/line-tag-setup-guide',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'https://www.npmjs.com/package/td-js-sdk/v/4.4.3', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'sends',
    'hosts',
    'cookies.__lt__cid',
    'cookies.__lt__sid',
    'afterRevoke',
  ],
}
