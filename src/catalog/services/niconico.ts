import type { CatalogEntry } from '../types'

/** niconico: embedded videos. */
export const niconico: CatalogEntry = {
  id: 'niconico',
  name: { ja: 'ニコニコ動画の埋め込み', en: 'niconico video' },
  purpose: 'embeds',
  recipient: {
    name: { ja: '株式会社ドワンゴ', en: 'DWANGO Co., Ltd.' },
    role: 'third-party',
    country: 'JP',
    purpose: {
      ja: '動画とコメントの再生。識別子のCookieは、ニコニコのドメインに保存されます。',
      en: 'Playing videos with comments. Cookies with identifiers are kept on niconico’s own domain.',
    },
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
      '再生の操作',
      'ニコニコのドメインのCookieに保存した識別子',
    ],
    en: [
      'IP address',
      'address of the site',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'number of the video seen',
      'actions in the player',
      'identifier kept in cookies of niconico’s domain',
    ],
  },
  hosts: ['embed.nicovideo.jp'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://qa.nicovideo.jp/print/faq/598?category_id=471&site_domain=default',
      read: '2026-11-29',
      by: 'own',
    },
  ],
  unverified: [
    'recipient.country',
    'recipient.purpose',
    'recipient.policyUrl',
    'sends',
    'hosts',
    'afterRevoke',
  ],
}
