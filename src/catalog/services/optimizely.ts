import type { CatalogEntry } from '../types'

/** Optimizely Web Experimentation: tests of pages. */
export const optimizely: CatalogEntry = {
  id: 'optimizely',
  name: { ja: 'Optimizely', en: 'Optimizely' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Optimizely', en: 'Optimizely' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: 'ページの案を比べ、サイトの運営者に結果を示すため',
      en: 'Comparing versions of pages, and showing the site’s owner the results',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      'Cookie「optimizelyEndUserId」に保存した識別子',
      '割り当てられた案',
      'クリックとページ表示',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'date and time of sending',
      'identifier kept in the cookie “optimizelyEndUserId”',
      'version assigned',
      'clicks and page views',
    ],
  },
  hosts: ['cdn.optimizely.com', 'logx.optimizely.com', '*.optimizely.com'],
  cookies: [
    {
      name: 'optimizelyEndUserId',
      duration: 'P6M',
      description: { ja: '訪問者を見分けます。', en: 'Tells visitors apart.' },
    },
    {
      name: 'optimizelyRedirectData',
      duration: 'PT5S',
      description: {
        ja: '案を比べるためにページを移したときの記録を保存します。',
        en: 'Keeps data of a redirect for a comparison.',
      },
    },
    {
      name: 'optimizelyDomainTestCookie',
      duration: 'P6M',
      description: {
        ja: 'サイトのドメインを確かめ、すぐに消します。',
        en: 'Tests the domain of the site, and is removed at once.',
      },
    },
    {
      name: 'optimizelyOptOut',
      duration: 'P10Y',
      description: {
        ja: '参加を断ったことを覚えておきます。',
        en: 'Remembers a refusal to take part.',
      },
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'optimizely_data$$*',
      description: {
        ja: '割り当てられた案と訪問の記録を保存します。',
        en: 'Keeps the version assigned and records of visits.',
      },
    },
  ],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://support.optimizely.com/hc/en-us/articles/4410284260365-Cookies-and-localStorage-in-snippets',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://help.optimizely.com/Set_Up_Optimizely/Cookies_and_localStorage_in_the_Optimizely_snippet',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
    { url: 'https://github.com/enthec/webappanalyzer', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.role',
    'recipient.country',
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'sends',
    'hosts',
    'cookies.optimizelyEndUserId.duration',
    'cookies.optimizelyRedirectData.duration',
    'cookies.optimizelyDomainTestCookie',
    'cookies.optimizelyOptOut',
    'storage',
    'afterRevoke',
  ],
}
