import type { CatalogEntry } from '../types'

/** Twitch: embedded streams and videos. */
export const twitch: CatalogEntry = {
  id: 'twitch',
  name: { ja: 'Twitchの動画', en: 'Twitch video' },
  purpose: 'embeds',
  recipient: {
    name: { ja: 'Twitch Interactive, Inc.', en: 'Twitch Interactive, Inc.' },
    role: 'third-party',
    country: 'US',
    purpose: {
      ja: '配信と動画の再生、利用の分析、広告。識別子のCookieは、Twitchのドメインに保存されます。',
      en: 'Playing streams and videos, analysing use, and advertising. Cookies with identifiers are kept on Twitch’s own domain.',
    },
    policyUrl: 'https://www.twitch.tv/p/en/legal/privacy-notice',
  },
  sends: {
    ja: [
      'IPアドレス',
      'サイトのドメイン名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      '見た配信または動画の番号',
      '再生の操作',
      'TwitchのドメインのCookieに保存した識別子',
    ],
    en: [
      'IP address',
      'domain name of the site',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'number of the stream or video seen',
      'actions in the player',
      'identifier kept in cookies of Twitch’s domain',
    ],
  },
  hosts: ['player.twitch.tv', 'embed.twitch.tv', 'clips.twitch.tv'],
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
    { url: 'https://github.com/enthec/webappanalyzer', read: '2026-11-29', by: 'other' },
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
