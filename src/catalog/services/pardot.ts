// Salesforce Account Engagement (formerly Pardot).
import type { CatalogEntry } from '../types'

/** The tracking code of Account Engagement. A tracker domain of the site must be added to its hosts. */
export const pardot: CatalogEntry = {
  id: 'pardot',
  name: {
    ja: 'Salesforce Account Engagement(旧Pardot)',
    en: 'Salesforce Account Engagement (formerly Pardot)',
  },
  purpose: 'advertising',
  recipient: {
    name: { ja: 'Salesforce, Inc.', en: 'Salesforce, Inc.' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: '訪問の記録と、見込み客の情報との結び付け、営業への利用',
      en: 'Recording visits, joining them with records of prospects, use in sales',
    },
    policyUrl: {
      ja: 'https://www.salesforce.com/jp/company/privacy/',
      en: 'https://www.salesforce.com/company/privacy/',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '見ているページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'アカウントとキャンペーンの番号',
      '訪問者を見分ける番号(Cookie「visitor_id*」)',
      '同意の状態(Cookie「pi_opt_in*」)',
      'フォームに入力した内容',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'numbers of the account and the campaign',
      'number that tells visitors apart (cookie “visitor_id*”)',
      'state of consent (cookie “pi_opt_in*”)',
      'what is entered into forms',
    ],
  },
  hosts: ['pi.pardot.com', 'cdn.pardot.com'],
  cookies: [
    {
      name: 'visitor_id*',
      duration: 'P10Y',
      description: {
        ja: '訪問者を見分ける番号と、その署名を持ちます。',
        en: 'Holds a number that tells visitors apart, and its signature.',
      },
    },
    {
      name: 'pi_opt_in*',
      duration: 'P1Y',
      description: {
        ja: '計測についての選択を覚えておきます。',
        en: 'Remembers the choice about tracking.',
      },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'http://www.pardot.com/faqs/administration/pardot-track-activities/',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://www.salesforceben.com/what-cookies-does-pardot-use/',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.role',
    'recipient.policyUrl',
    'hosts',
    'sends',
    'cookies.visitor_id*.duration',
    'cookies.pi_opt_in*.duration',
    'storage',
  ],
}
