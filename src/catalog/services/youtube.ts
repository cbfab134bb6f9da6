// Videos of YouTube.
import { google } from '../recipients/google'
import type { CatalogEntry } from '../types'

/** YouTube: embedded videos and their player, with and without Privacy Enhanced Mode. */
export const youtube: CatalogEntry = {
  id: 'youtube',
  name: { ja: 'YouTube', en: 'YouTube' },
  purpose: 'embeds',
  recipient: {
    ...google,
    role: 'third-party',
    purpose: {
      ja: '動画の再生、視聴の集計、おすすめと広告。YouTubeのドメインのCookieとストレージも使われます。',
      en: 'Playing videos, counting views, recommendations and ads. Cookies and storage of the domains of YouTube are used as well.',
    },
    optOutUrl: 'https://myadcenter.google.com/',
  },
  sends: {
    ja: [
      'IPアドレス',
      '埋め込んでいるページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      'プレーヤーの大きさ',
      'YouTubeのドメインのCookie',
      '見た動画',
      '再生の操作',
    ],
    en: [
      'IP address',
      'address of the page that embeds it',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'size of the player',
      'cookies of the domains of YouTube',
      'videos watched',
      'use of the player',
    ],
  },
  hosts: [
    'www.youtube.com',
    'www.youtube-nocookie.com',
    'youtube.com',
    'i.ytimg.com',
    's.ytimg.com',
  ],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://kukie.io/blog/youtube-embeds-cookie-consent', read: '2026-11-29', by: 'other' },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
  ],
  unverified: ['recipient.name', 'recipient.country', 'recipient.optOutUrl', 'hosts', 'sends'],
}
