import type { CatalogEntry } from '../types'

/** Dailymotion: embedded videos. */
export const dailymotion: CatalogEntry = {
  id: 'dailymotion',
  name: { ja: 'Dailymotionの動画', en: 'Dailymotion video' },
  purpose: 'embeds',
  recipient: {
    name: { ja: 'Dailymotion', en: 'Dailymotion' },
    role: 'third-party',
    country: 'FR',
    purpose: {
      ja: '動画の再生、利用の分析、広告。識別子のCookieは、Dailymotionのドメインに保存されます。',
      en: 'Playing videos, analysing use, and advertising. Cookies with identifiers are kept on Dailymotion’s own domain.',
    },
    policyUrl: 'https://www.dailymotion.com/legal/privacy',
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
      'DailymotionのドメインのCookieに保存した識別子',
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
      'identifier kept in cookies of Dailymotion’s domain',
    ],
  },
  hosts: ['www.dailymotion.com/embed', 'geo.dailymotion.com'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
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
