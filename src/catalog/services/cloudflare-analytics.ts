import { cloudflareInc } from '../recipients/cloudflareInc'
import type { CatalogEntry } from '../types'

/** Cloudflare Web Analytics: measures how fast pages load, without cookies. */
export const cloudflareAnalytics: CatalogEntry = {
  id: 'cloudflare-analytics',
  name: { ja: 'Cloudflare Web Analytics', en: 'Cloudflare Web Analytics' },
  purpose: 'analytics',
  recipient: {
    ...cloudflareInc,
    role: 'processor',
    purpose: {
      ja: 'ページの速さと閲覧数を測るため。IPアドレスは受け取った拠点で捨てられ、記録されません。',
      en: 'Measuring the speed and number of page views. The IP address is dropped where it is received, and not recorded.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      'ページ表示を見分ける番号',
      'ページの読み込みと表示にかかった時間',
      '読み込んだファイルのアドレスと時間',
      '使っているメモリの量',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'date and time of sending',
      'number of the page view',
      'times taken to load and show the page',
      'addresses and times of the files loaded',
      'amount of memory in use',
    ],
  },
  hosts: ['static.cloudflareinsights.com', 'cloudflareinsights.com/cdn-cgi/rum'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://developers.cloudflare.com/speed/speed-test/rum-beacon',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://developers.cloudflare.com/web-analytics/about/index.md',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://github.com/cloudflare/cloudflare-docs/blob/15ab057fc92c05aec4ee612001e2952a06046f11/src/content/docs/speed/speed-test/rum-beacon.mdx',
      read: '2026-11-29',
      by: 'own',
    },
  ],
  unverified: ['recipient.country', 'hosts', 'afterRevoke'],
}
