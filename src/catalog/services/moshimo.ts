import type { CatalogEntry } from '../types'

/** Moshimo Affiliate: affiliate ads and their results. */
export const moshimo: CatalogEntry = {
  id: 'moshimo',
  name: { ja: 'もしもアフィリエイト', en: 'Moshimo Affiliate' },
  purpose: 'advertising',
  recipient: {
    name: { ja: '株式会社もしも', en: 'Moshimo, Inc.' },
    role: 'third-party',
    country: 'JP',
    purpose: {
      ja: '広告の表示回数と成果の計測、報酬の計算',
      en: 'Counting views of ads, measuring their results, and working out commissions',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      'サイトのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      '広告とそれを載せたサイトの識別子',
    ],
    en: [
      'IP address',
      'address of the site',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'identifiers of the ad and of the site that shows it',
    ],
  },
  hosts: ['i.moshimo.com/af', 'af.moshimo.com/af'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [{ url: 'https://github.com/enthec/webappanalyzer', read: '2026-11-29', by: 'other' }],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'sends',
    'hosts',
    'cookies',
    'afterRevoke',
  ],
}
