// Embedded posts, pages and buttons of Facebook.
import { meta } from '../recipients/meta'
import type { CatalogEntry } from '../types'

/** Social plugins of Facebook. */
export const facebookEmbed: CatalogEntry = {
  id: 'facebook-embed',
  name: { ja: 'Facebook 埋め込み', en: 'Facebook embeds' },
  purpose: 'embeds',
  recipient: {
    ...meta,
    role: 'third-party',
    purpose: {
      ja: '投稿、ページ、ボタンの表示と、Metaのサービスの提供、改善、広告。facebook.com のCookieも使われます。',
      en: 'Showing posts, pages and buttons, and providing and improving services of Meta and its ads. Cookies of facebook.com are used as well.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '埋め込んでいるページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      'FacebookのドメインのCookie',
      '表示した投稿やページ',
      '埋め込みの中での操作',
    ],
    en: [
      'IP address',
      'address of the page that embeds it',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'cookies of the domains of Facebook',
      'posts and pages shown',
      'use of what is embedded',
    ],
  },
  hosts: [
    'connect.facebook.net/ja_JP/sdk.js',
    'connect.facebook.net/en_US/sdk.js',
    'www.facebook.com/plugins',
  ],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
    { url: 'https://cookiesentry.com/cookies/providers/meta', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.policyUrl',
    'hosts',
    'sends',
    'cookies',
    'storage',
  ],
}
