import { lyCorporation } from '../recipients/lyCorporation'
import type { CatalogEntry } from '../types'

/** Yahoo! JAPAN access analytics. Whether it is still offered could not be verified. */
export const yahooJapanAnalytics: CatalogEntry = {
  id: 'yahoo-japan-analytics',
  name: { ja: 'Yahoo!アクセス解析', en: 'Yahoo! JAPAN access analytics' },
  purpose: 'analytics',
  recipient: {
    ...lyCorporation,
    role: 'processor',
    purpose: {
      ja: 'サイトの運営者に、ページの利用状況を示すため',
      en: 'Showing the site’s owner how pages are used',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '見たページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '画面の大きさ',
      '送信の日時',
      'ブラウザを見分ける識別子',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'screen size',
      'date and time of sending',
      'identifier that tells browsers apart',
    ],
  },
  hosts: ['i.yimg.jp/images/analytics'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://privacy.lycorp.co.jp/en/utilization/', read: '2026-11-29', by: 'own' },
    { url: 'https://privacy.lycorp.co.jp/en/glossary/cookies.html', read: '2026-11-29', by: 'own' },
    { url: 'https://github.com/enthec/webappanalyzer', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'name',
    'recipient.role',
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'sends',
    'hosts',
    'cookies',
    'afterRevoke',
  ],
}
