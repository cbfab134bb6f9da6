import type { CatalogEntry } from '../types'

/** Vimeo: embedded videos. */
export const vimeo: CatalogEntry = {
  id: 'vimeo',
  name: { ja: 'Vimeoの動画', en: 'Vimeo video' },
  purpose: 'embeds',
  recipient: {
    name: { ja: 'Vimeo.com, Inc.', en: 'Vimeo.com, Inc.' },
    role: 'third-party',
    country: 'US',
    purpose: {
      ja: '動画の再生と、動画の持ち主のための再生の統計。Vimeoのドメインに、識別子のCookie「vuid」(2年)と設定のCookie「player」(1年)が保存されます。埋め込みのアドレスに「dnt=1」を付けると保存されません。',
      en: 'Playing the video, and statistics for its owner. On Vimeo’s own domain the cookies “vuid” (an identifier, 2 years) and “player” (settings, 1 year) are kept; with “dnt=1” in the address of the embed they are not set.',
    },
    policyUrl: 'https://vimeo.com/privacy',
  },
  sends: {
    ja: [
      'IPアドレス',
      'サイトのアドレス',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      '見た動画の番号',
      '再生、一時停止、再生した位置',
      'Vimeoのドメインの、Cookie「vuid」に保存した識別子',
    ],
    en: [
      'IP address',
      'address of the site',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'number of the video seen',
      'playing, pausing, and position in the video',
      'identifier kept in the cookie “vuid” of Vimeo’s domain',
    ],
  },
  hosts: ['player.vimeo.com', 'vimeo.com/api/oembed.json', 'i.vimeocdn.com'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://help.vimeo.com/hc/en-us/articles/26080940921361',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://www.npmjs.com/package/@vimeo/player/v/2.30.4', read: '2026-11-29', by: 'code' },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
  ],
  unverified: ['recipient.country', 'recipient.policyUrl', 'sends', 'hosts', 'afterRevoke'],
}
