import type { CatalogEntry } from '../types'

/** jsDelivr: delivers scripts and styles of open-source projects. */
export const jsdelivr: CatalogEntry = {
  id: 'jsdelivr',
  name: { ja: 'jsDelivr', en: 'jsDelivr' },
  purpose: 'necessary',
  recipient: {
    name: { ja: 'jsDelivr', en: 'jsDelivr' },
    role: 'third-party',
    purpose: {
      ja: 'サイトが使うスクリプトと書式の配信。Cookieは使われません。',
      en: 'Delivering scripts and styles that the site uses. No cookies are used.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      'サイトのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      '読み込んだファイルのアドレス',
    ],
    en: [
      'IP address',
      'address of the site',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'addresses of the files loaded',
    ],
  },
  hosts: ['cdn.jsdelivr.net'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://consentstack.io/vendors/prospect-one', read: '2026-11-29', by: 'other' },
    { url: 'https://attr.sygnal.com/overview/gdpr', read: '2026-11-29', by: 'other' },
    { url: 'https://github.com/enthec/webappanalyzer', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.purpose',
    'recipient.policyUrl',
    'sends',
    'afterRevoke',
  ],
}
