// Google Tag Manager.
import { google } from '../recipients/google'
import type { CatalogEntry } from '../types'

/** Google Tag Manager: loads the tags of other services, which need entries of their own. */
export const gtm: CatalogEntry = {
  id: 'gtm',
  name: { ja: 'Google タグマネージャー', en: 'Google Tag Manager' },
  purpose: 'analytics',
  recipient: {
    ...google,
    role: 'processor',
    purpose: {
      ja: 'サイトが選んだ他のサービスのタグの配信。読み込まれるサービスは、それぞれ別に記しています。',
      en: 'Delivering the tags of other services that the site has chosen. Each of these services is listed by itself.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      'コンテナの番号',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'number of the container',
    ],
  },
  hosts: ['www.googletagmanager.com/gtm.js', 'www.googletagmanager.com/ns.html'],
  cookies: [],
  storage: [],
  signal: 'google',
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://developers.google.com/tag-manager/web/csp?authuser=0',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://www.npmjs.com/package/@c15t/scripts/v/2.2.0', read: '2026-11-29', by: 'other' },
  ],
  unverified: ['recipient.name', 'recipient.country', 'recipient.role', 'sends', 'cookies'],
}
