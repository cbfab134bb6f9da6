// LinkedIn Insight Tag.
import type { CatalogEntry } from '../types'

/** LinkedIn Insight Tag: ads on LinkedIn. */
export const linkedin: CatalogEntry = {
  id: 'linkedin',
  name: { ja: 'LinkedIn Insight タグ', en: 'LinkedIn Insight Tag' },
  purpose: 'advertising',
  recipient: {
    name: { ja: 'LinkedIn Corporation', en: 'LinkedIn Corporation' },
    role: 'third-party',
    country: 'US',
    purpose: {
      ja: 'LinkedInの広告の効果の測定、広告を見せる相手の選択、訪問者の職業についての集計。linkedin.com のCookieも使われます。',
      en: 'Measuring ads on LinkedIn, choosing whom to show ads to, and statistics on the occupations of visitors. Cookies of linkedin.com are used as well.',
    },
    policyUrl: 'https://www.linkedin.com/legal/privacy-policy',
    optOutUrl: 'https://www.linkedin.com/psettings/guest-controls/retargeting-opt-out',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      'パートナーの番号',
      '広告のクリックを見分ける番号(Cookie「li_fat_id」)',
      'LinkedInのドメインのCookie',
      'クリックした要素',
      '成果の名前と金額',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'date and time of sending',
      'number of the partner',
      'number of the click on an ad (cookie “li_fat_id”)',
      'cookies of the domains of LinkedIn',
      'elements clicked',
      'names and amounts of conversions',
    ],
  },
  hosts: ['snap.licdn.com', 'px.ads.linkedin.com', 'px4.ads.linkedin.com', 'dc.ads.linkedin.com'],
  cookies: [
    {
      name: 'li_fat_id',
      duration: 'P30D',
      description: {
        ja: 'LinkedInでの広告のクリックを覚えておきます。',
        en: 'Remembers the click on an ad on LinkedIn.',
      },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://www.linkedin.com/legal/l/cookie-table', read: '2026-11-29', by: 'own' },
    { url: 'https://kukie.io/blog/linkedin-insight-tag-gdpr', read: '2026-11-29', by: 'other' },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'https://www.npmjs.com/package/@c15t/scripts/v/2.2.0', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'hosts',
    'sends',
    'cookies.li_fat_id.duration',
    'storage',
  ],
}
