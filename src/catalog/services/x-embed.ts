// Embedded posts, timelines and buttons of X.
import { xCorp } from '../recipients/xCorp'
import type { CatalogEntry } from '../types'

/** Widgets of X (formerly Twitter). */
export const xEmbed: CatalogEntry = {
  id: 'x-embed',
  name: { ja: 'X(旧Twitter)埋め込み', en: 'X (formerly Twitter) embeds' },
  purpose: 'embeds',
  recipient: {
    ...xCorp,
    role: 'third-party',
    purpose: {
      ja: '投稿、タイムライン、ボタンの表示と、Xのサービスの提供、改善、広告。twitter.com と x.com のCookieも使われます。',
      en: 'Showing posts, timelines and buttons, and providing and improving services of X and its ads. Cookies of twitter.com and x.com are used as well.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '埋め込んでいるページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      'XのドメインのCookie',
      '表示した投稿',
      '埋め込みの中での操作',
    ],
    en: [
      'IP address',
      'address of the page that embeds it',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'cookies of the domains of X',
      'posts shown',
      'use of what is embedded',
    ],
  },
  hosts: [
    'platform.twitter.com',
    'platform.x.com',
    'syndication.twitter.com',
    'syndication.x.com',
    'cdn.syndication.twimg.com',
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
    {
      url: 'https://cookiesentry.com/cookies/providers/x-twitter',
      read: '2026-11-29',
      by: 'other',
    },
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
