import type { CatalogEntry } from '../types'

/** Spotify: embedded player. */
export const spotify: CatalogEntry = {
  id: 'spotify',
  name: { ja: 'Spotifyのプレーヤー', en: 'Spotify player' },
  purpose: 'embeds',
  recipient: {
    name: { ja: 'Spotify AB', en: 'Spotify AB' },
    role: 'third-party',
    country: 'SE',
    purpose: {
      ja: '音楽と番組の再生、利用の分析、広告。識別子のCookie「sp_t」「sp_landing」は、Spotifyのドメインに保存されます。',
      en: 'Playing music and podcasts, analysing use, and advertising. The cookies “sp_t” and “sp_landing” with identifiers are kept on Spotify’s own domain.',
    },
    policyUrl: 'https://www.spotify.com/us/legal/privacy-policy/',
  },
  sends: {
    ja: [
      'IPアドレス',
      'サイトのアドレス',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      '聞いた曲または番組の番号',
      '再生の操作',
      'SpotifyのドメインのCookieに保存した識別子',
    ],
    en: [
      'IP address',
      'address of the site',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'number of the track or podcast played',
      'actions in the player',
      'identifier kept in cookies of Spotify’s domain',
    ],
  },
  hosts: ['open.spotify.com/embed'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://www.spotify.com/se/legal/cookies-policy/', read: '2026-11-29', by: 'own' },
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
    'sends',
    'hosts',
    'afterRevoke',
  ],
}
