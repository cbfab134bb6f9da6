import { lyCorporation } from '../recipients/lyCorporation'
import type { CatalogEntry } from '../types'

/** LINE Social Plugins: buttons to share a page, add a friend, or like. */
export const lineShare: CatalogEntry = {
  id: 'line-share',
  name: { ja: 'LINEのボタン(LINE Social Plugins)', en: 'LINE buttons (LINE Social Plugins)' },
  purpose: 'embeds',
  recipient: {
    ...lyCorporation,
    role: 'third-party',
    purpose: {
      ja: 'ページをLINEで送る、友だちに追加する、「いいね」するボタンの表示。LINEにログインした方は、LINEのドメインのCookieで見分けられることがあります。',
      en: 'Showing buttons that share the page on LINE, add a friend, or like. People signed in to LINE may be recognized by cookies of LINE’s own domain.',
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
      'ボタンを押したときは、送るページのアドレスと文',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'date and time of sending',
      'when a button is pressed, the address and text to share',
    ],
  },
  hosts: ['social-plugins.line.me', 'www.line-website.com/social-plugins'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://developers.line.biz/ja/docs/line-social-plugins/general/overview',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://developers.line.biz/ja/docs/line-social-plugins/install-guide/using-line-share-buttons',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://terms.line.me/line_rules_optimize', read: '2026-11-29', by: 'own' },
    { url: 'https://privacy.lycorp.co.jp/en/utilization/', read: '2026-11-29', by: 'own' },
    { url: 'https://privacy.lycorp.co.jp/en/glossary/cookies.html', read: '2026-11-29', by: 'own' },
  ],
  unverified: [
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'sends',
    'hosts',
    'cookies',
    'afterRevoke',
  ],
}
