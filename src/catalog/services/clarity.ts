// Microsoft Clarity.
import { microsoft } from '../recipients/microsoft'
import type { CatalogEntry } from '../types'

/** Microsoft Clarity: recordings of visits and heat maps. */
export const clarity: CatalogEntry = {
  id: 'clarity',
  name: { ja: 'Microsoft Clarity', en: 'Microsoft Clarity' },
  purpose: 'analytics',
  recipient: {
    ...microsoft,
    role: 'third-party',
    purpose: {
      ja: '画面の操作の記録と再現、利用状況の集計、広告。clarity.ms と bing.com のCookieも使われます。',
      en: 'Recording and replaying visits, statistics, and advertising. Cookies of clarity.ms and bing.com are used as well.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '見ているページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '画面の大きさ',
      '画面の色数',
      'プロセッサの数',
      'メモリの大きさ',
      '同時に触れられる点の数',
      'ブラウザを見分ける番号(Cookie「_clck」)',
      '訪問を見分ける番号(Cookie「_clsk」)',
      'タブを見分ける番号',
      'ページの内容と見た目',
      'マウスの動き',
      'クリックした要素',
      'スクロールの位置',
      'フォームの操作(伏せ字にした内容)',
      'スクリプトのエラー',
      '表示の速さ',
      'MicrosoftのドメインのCookie',
      '同意の状態',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'screen size',
      'colour depth of the screen',
      'number of processors',
      'size of memory',
      'number of touch points',
      'number that tells browsers apart (cookie “_clck”)',
      'number that tells visits apart (cookie “_clsk”)',
      'number that tells tabs apart',
      'content and look of the page',
      'movements of the mouse',
      'elements clicked',
      'scroll position',
      'use of forms (content masked)',
      'errors of scripts',
      'speed of display',
      'cookies of the domains of Microsoft',
      'state of consent',
    ],
  },
  hosts: ['www.clarity.ms', '*.clarity.ms', 'c.bing.com'],
  cookies: [
    {
      name: '_clck',
      duration: 'P1Y',
      description: {
        ja: 'ブラウザを見分ける番号と設定を持ちます。',
        en: 'Holds a number that tells browsers apart, and settings.',
      },
    },
    {
      name: '_clsk',
      duration: 'P1D',
      description: {
        ja: '続けて見たページを一つの訪問としてまとめます。',
        en: 'Joins pages seen one after another into one visit.',
      },
    },
  ],
  storage: [
    {
      area: 'session',
      key: '_cltk',
      description: { ja: 'タブを見分ける番号です。', en: 'Number that tells tabs apart.' },
    },
  ],
  signal: 'clarity',
  afterRevoke: 'cookieless',
  sources: [
    { url: 'https://www.npmjs.com/package/clarity-js/v/0.8.70', read: '2026-11-29', by: 'code' },
    {
      url: 'https://www.npmjs.com/package/@microsoft/clarity/v/1.0.2',
      read: '2026-11-29',
      by: 'code',
    },
    {
      url: 'https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://learn.microsoft.com/en-au/clarity/clarity-consent-api-v2',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://learn.microsoft.com/zh-tw/clarity/setup-and-installation/cmp-integration-guide',
      read: '2026-11-29',
      by: 'own',
    },
  ],
  unverified: ['recipient.country', 'recipient.role', 'recipient.policyUrl', 'hosts'],
}
