import type { CatalogEntry } from '../types'

/** Visual Website Optimizer: tests of pages. */
export const vwo: CatalogEntry = {
  id: 'vwo',
  name: { ja: 'VWO', en: 'VWO' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Wingify', en: 'Wingify' },
    role: 'processor',
    country: 'IN',
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
      'ブラウザの言語',
      '画面の大きさ',
      '送信の日時',
      'Cookie「_vwo_uuid_v2」に保存した識別子',
      '割り当てられた案と達した目標',
      'クリック、スクロール、マウスの動き',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'screen size',
      'date and time of sending',
      'identifier kept in the cookie “_vwo_uuid_v2”',
      'version assigned and goals reached',
      'clicks, scrolling and movements of the mouse',
    ],
  },
  hosts: ['dev.visualwebsiteoptimizer.com'],
  cookies: [
    {
      name: '_vwo_uuid_v2',
      duration: 'P1Y',
      description: { ja: '訪問者を数えます。', en: 'Counts visitors.' },
    },
    {
      name: '_vwo_uuid',
      duration: 'P1Y',
      description: { ja: '訪問者を見分けます。', en: 'Tells visitors apart.' },
    },
    {
      name: '_vwo_ds',
      duration: 'P2M',
      description: {
        ja: '訪問者についての記録を保存します。',
        en: 'Keeps records of the visitor.',
      },
    },
    {
      name: '_vwo_sn',
      duration: 'P1D',
      description: { ja: '訪問についての記録を保存します。', en: 'Keeps records of the visit.' },
    },
    {
      name: '_vwo_referrer',
      duration: 'session',
      description: {
        ja: '直前に見ていたページのアドレスを保存します。',
        en: 'Keeps the address of the page before.',
      },
    },
    {
      name: '_vis_opt_s',
      duration: 'P100D',
      description: {
        ja: '初めての訪問かどうかを覚えておきます。',
        en: 'Remembers whether a visit is the first.',
      },
    },
    {
      name: '_vis_opt_test_cookie',
      duration: 'session',
      description: {
        ja: 'Cookieを使えるかどうかを確かめます。',
        en: 'Tests whether cookies can be used.',
      },
    },
    {
      name: '_vis_opt_exp_*',
      duration: 'P100D',
      description: {
        ja: '割り当てられた案と達した目標を覚えておきます。',
        en: 'Remembers the version assigned and the goals reached.',
      },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://help.vwo.com/hc/en-us/articles/360033990873', read: '2026-11-29', by: 'own' },
    {
      url: 'https://vwo.com/oldappkb/what-are-the-various-cookies-used-by-visual-website-optimizer/',
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
    'cookies._vwo_uuid_v2.duration',
    'cookies._vwo_uuid.duration',
    'cookies._vwo_ds.duration',
    'cookies._vwo_sn.duration',
    'cookies._vwo_referrer.duration',
    'cookies._vis_opt_out',
    'storage',
    'afterRevoke',
  ],
}
