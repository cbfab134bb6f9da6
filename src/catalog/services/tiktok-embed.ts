// Embedded videos of TikTok.
import { tikTok } from '../recipients/tikTok'
import type { CatalogEntry } from '../types'

/** Videos of TikTok, embedded in a page. */
export const tiktokEmbed: CatalogEntry = {
  id: 'tiktok-embed',
  name: { ja: 'TikTok 埋め込み', en: 'TikTok embeds' },
  purpose: 'embeds',
  recipient: {
    ...tikTok,
    role: 'third-party',
    purpose: {
      ja: '動画の表示と、TikTokのサービスの提供、改善、広告。tiktok.com のCookieも使われます。',
      en: 'Showing videos, and providing and improving services of TikTok and its ads. Cookies of tiktok.com are used as well.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '埋め込んでいるページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      'TikTokのドメインのCookie',
      '見た動画',
      '再生の操作',
    ],
    en: [
      'IP address',
      'address of the page that embeds it',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'cookies of the domains of TikTok',
      'videos watched',
      'use of the player',
    ],
  },
  hosts: ['www.tiktok.com'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'https://cookiesentry.com/cookies/providers/tiktok', read: '2026-11-29', by: 'other' },
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
