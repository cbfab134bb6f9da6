import type { CatalogEntry } from '../types'

/** OpenStreetMap: embedded map, or its tiles. */
export const openstreetmap: CatalogEntry = {
  id: 'openstreetmap',
  name: { ja: 'OpenStreetMapの地図', en: 'OpenStreetMap map' },
  purpose: 'embeds',
  recipient: {
    name: { ja: 'OpenStreetMap Foundation', en: 'OpenStreetMap Foundation' },
    role: 'third-party',
    country: 'GB',
    purpose: {
      ja: '地図の表示。地図の画像は、配信会社Fastlyを通じて届きます。',
      en: 'Showing the map. Its pictures are delivered through Fastly.',
    },
    policyUrl: 'https://osmfoundation.org/wiki/Privacy_Policy',
  },
  sends: {
    ja: [
      'IPアドレス',
      'サイトのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      '見た地図の場所と縮尺',
    ],
    en: [
      'IP address',
      'address of the site',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'place and scale of the map seen',
    ],
  },
  hosts: ['www.openstreetmap.org/export', 'tile.openstreetmap.org', '*.tile.openstreetmap.org'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://osmfoundation.org/wiki/Services_and_tile_users_privacy_FAQ',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://www.movetech.net/wiki/Privacy_Policy.htm', read: '2026-11-29', by: 'other' },
    { url: 'https://github.com/enthec/webappanalyzer', read: '2026-11-29', by: 'other' },
  ],
  unverified: ['recipient.country', 'recipient.policyUrl', 'sends', 'hosts', 'afterRevoke'],
}
