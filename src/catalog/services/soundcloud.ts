import type { CatalogEntry } from '../types'

/** SoundCloud: embedded player. */
export const soundcloud: CatalogEntry = {
  id: 'soundcloud',
  name: { ja: 'SoundCloudのプレーヤー', en: 'SoundCloud player' },
  purpose: 'embeds',
  recipient: {
    name: { ja: 'SoundCloud', en: 'SoundCloud' },
    role: 'third-party',
    country: 'DE',
    purpose: {
      ja: '音声の再生、利用の分析、広告。識別子のCookieは、SoundCloudのドメインに保存されます。',
      en: 'Playing sound, analysing use, and advertising. Cookies with identifiers are kept on SoundCloud’s own domain.',
    },
    policyUrl: 'https://soundcloud.com/pages/privacy',
  },
  sends: {
    ja: [
      'IPアドレス',
      'サイトのアドレス',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      '聞いた曲の番号',
      '再生の操作',
      'SoundCloudのドメインのCookieに保存した識別子',
    ],
    en: [
      'IP address',
      'address of the site',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'number of the track played',
      'actions in the player',
      'identifier kept in cookies of SoundCloud’s domain',
    ],
  },
  hosts: ['w.soundcloud.com/player'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://pages.soundcloud.com/legal/cookie-policy', read: '2026-11-29', by: 'own' },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
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
