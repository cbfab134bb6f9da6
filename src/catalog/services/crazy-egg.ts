import type { CatalogEntry } from '../types'

/** Crazy Egg: heat maps and tests. */
export const crazyEgg: CatalogEntry = {
  id: 'crazy-egg',
  name: { ja: 'Crazy Egg', en: 'Crazy Egg' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Crazy Egg, Inc.', en: 'Crazy Egg, Inc.' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: 'サイトの運営者に、クリックの位置と操作の記録を示すため',
      en: 'Showing the site’s owner positions of clicks and recordings of visits',
    },
    policyUrl: 'https://www.crazyegg.com/privacy',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '画面の大きさ',
      '送信の日時',
      'Cookie「_ce.s」に保存した識別子',
      'クリックとスクロール',
      'マウスの動き',
      '割り当てられた案',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'screen size',
      'date and time of sending',
      'identifier kept in the cookie “_ce.s”',
      'clicks and scrolling',
      'movements of the mouse',
      'version assigned',
    ],
  },
  hosts: ['script.crazyegg.com', '*.crazyegg.com'],
  cookies: [
    {
      name: 'is_returning',
      duration: 'P5Y',
      description: {
        ja: '初めての訪問かどうかを覚えておきます。',
        en: 'Remembers whether a visit is the first.',
      },
    },
    {
      name: '_ceir',
      duration: 'P1Y',
      description: {
        ja: '初めての訪問かどうかを覚えておきます。',
        en: 'Remembers whether a visit is the first.',
      },
    },
    {
      name: '_CEFT',
      duration: 'P1Y',
      description: {
        ja: '割り当てられた案を覚えておきます。',
        en: 'Remembers the version assigned.',
      },
    },
    {
      name: '_ce.s',
      duration: 'P1Y',
      description: { ja: '訪問を見分けます。', en: 'Tells visits apart.' },
    },
    {
      name: '_ce.irv',
      duration: 'session',
      description: {
        ja: '初めての訪問かどうかを、訪問の間覚えておきます。',
        en: 'Remembers during a visit whether it is the first.',
      },
    },
    {
      name: '_ce.clock_event',
      duration: 'P1D',
      description: {
        ja: '時刻を何度も問い合わせないようにします。',
        en: 'Saves asking for the time again and again.',
      },
    },
    {
      name: '_ce.clock_data',
      duration: 'P1D',
      description: { ja: '時計のずれを保存します。', en: 'Keeps the difference of the clock.' },
    },
    {
      name: '_ce.cch',
      duration: 'PT1S',
      description: {
        ja: 'Cookieを使えるかどうかを確かめます。',
        en: 'Tests whether cookies can be used.',
      },
    },
    {
      name: '_ce.gtld',
      duration: 'PT1S',
      description: { ja: 'サイトのドメインを確かめます。', en: 'Tests the domain of the site.' },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://help.crazyegg.com/article/103-new-vs-returning-visitors',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'http://support.crazyegg.com/cookies/', read: '2026-11-29', by: 'own' },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.role',
    'recipient.country',
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'sends',
    'hosts',
    'cookies._ceir',
    'cookies._CEFT',
    'cookies._ce.s',
    'cookies._ce.irv',
    'cookies._ce.clock_event',
    'cookies._ce.clock_data',
    'cookies._ce.cch',
    'cookies._ce.gtld',
    'storage',
    'afterRevoke',
  ],
}
