import type { CatalogEntry } from '../types'

/** Hatena Bookmark: button and count. */
export const hatena: CatalogEntry = {
  id: 'hatena',
  name: { ja: 'はてなブックマークボタン', en: 'Hatena Bookmark button' },
  purpose: 'embeds',
  recipient: {
    name: { ja: '株式会社はてな', en: 'Hatena Co., Ltd.' },
    role: 'third-party',
    country: 'JP',
    purpose: {
      ja: 'ブックマークの数とボタンの表示。行動情報の第三者への送信は2012年に停止されています。',
      en: 'Showing the number of bookmarks and the button. Passing visits on to third parties was stopped in 2012.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '見たページの題名',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      'はてなのドメインのCookieに保存した識別子',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'title of the page seen',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'identifier kept in cookies of Hatena’s domain',
    ],
  },
  hosts: ['b.st-hatena.com', 'b.hatena.ne.jp', 'bookmark.hatenaapis.com'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'http://hayakuyuke.jp/archives/1109', read: '2026-11-29', by: 'other' },
    {
      url: 'http://internet.watch.impress.co.jp/docs/news/20120313_518471.html',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'http://bakera.jp/ebi/topic/4746', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.country',
    'recipient.policyUrl',
    'sends',
    'hosts',
    'cookies',
    'afterRevoke',
  ],
}
