// Google Maps.
import { google } from '../recipients/google'
import type { CatalogEntry } from '../types'

/** Google Maps: the JavaScript API and embedded maps. */
export const googleMaps: CatalogEntry = {
  id: 'google-maps',
  name: { ja: 'Google マップ', en: 'Google Maps' },
  purpose: 'embeds',
  recipient: {
    ...google,
    role: 'third-party',
    purpose: {
      ja: '地図の表示と、Googleのサービスの提供と改善。埋め込みの地図では google.com のCookieも使われます。',
      en: 'Showing the map, and providing and improving services of Google. Embedded maps use cookies of google.com as well.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '埋め込んでいるページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      'GoogleのドメインのCookie',
      '地図の操作',
      '表示した場所',
    ],
    en: [
      'IP address',
      'address of the page that embeds it',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'cookies of the domains of Google',
      'use of the map',
      'places shown',
    ],
  },
  hosts: [
    'maps.googleapis.com',
    'maps.gstatic.com',
    'maps.google.com',
    'maps.google.co.jp',
    'www.google.com/maps',
    'www.google.co.jp/maps',
  ],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://developers.google.com/maps/documentation/javascript/content-security-policy?authuser=0&hl=hi',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
  ],
  unverified: ['recipient.name', 'recipient.country', 'hosts', 'sends', 'cookies'],
}
