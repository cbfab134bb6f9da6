import { lyCorporation } from '../recipients/lyCorporation'
import type { CatalogEntry } from '../types'

/** Yahoo! tag manager, which ended on 2024-06-30 and loads nothing any more; for pages that still carry its tag. */
export const yahooTagManager: CatalogEntry = {
  id: 'yahoo-tag-manager',
  name: {
    ja: 'Yahoo!タグマネージャー(2024年6月に終了)',
    en: 'Yahoo! Tag Manager (ended in June 2024)',
  },
  purpose: 'advertising',
  recipient: {
    ...lyCorporation,
    role: 'processor',
    purpose: {
      ja: 'サイトの運営者が選んだほかのタグを読み込むため。訪問者のCookieは、サイトのドメインかタグマネージャーのドメインに保存されます。',
      en: 'Loading the other tags that the site’s owner chose. Its cookie was kept on the site’s domain or on its own, as the owner chose.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      '訪問者を見分ける識別子',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'date and time of sending',
      'identifier that tells visitors apart',
    ],
  },
  hosts: ['s.yjtag.jp', 'b.yjtag.jp'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://ads-help.yahoo.co.jp/yahooads/tool/articledetail?lan=ja&aid=11297&o=default',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://solutions.hakuhodody-one.co.jp/blog/good-tag-manager-transfer-method',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'https://github.com/enthec/webappanalyzer', read: '2026-11-29', by: 'other' },
  ],
  unverified: ['recipient.role', 'recipient.policyUrl', 'sends', 'hosts', 'cookies', 'afterRevoke'],
}
