// Embedded posts of Instagram.
import { meta } from '../recipients/meta'
import type { CatalogEntry } from '../types'

/** Posts of Instagram, embedded in a page. */
export const instagramEmbed: CatalogEntry = {
  id: 'instagram-embed',
  name: { ja: 'Instagram 埋め込み', en: 'Instagram embeds' },
  purpose: 'embeds',
  recipient: {
    ...meta,
    role: 'third-party',
    purpose: {
      ja: '投稿の表示と、Metaのサービスの提供、改善、広告。instagram.com のCookieも使われます。',
      en: 'Showing posts, and providing and improving services of Meta and its ads. Cookies of instagram.com are used as well.',
    },
    policyUrl: 'https://privacycenter.instagram.com/policy/',
  },
  sends: {
    ja: [
      'IPアドレス',
      '埋め込んでいるページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      'InstagramのドメインのCookie',
      '表示した投稿',
      '埋め込みの中での操作',
    ],
    en: [
      'IP address',
      'address of the page that embeds it',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'cookies of the domains of Instagram',
      'posts shown',
      'use of what is embedded',
    ],
  },
  hosts: ['www.instagram.com'],
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
