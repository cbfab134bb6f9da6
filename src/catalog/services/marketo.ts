// Adobe Marketo Engage (Munchkin).
import { adobe } from '../recipients/adobe'
import type { CatalogEntry } from '../types'

/** Munchkin, the tracking code of Marketo Engage. */
export const marketo: CatalogEntry = {
  id: 'marketo',
  name: { ja: 'Adobe Marketo Engage(Munchkin)', en: 'Adobe Marketo Engage (Munchkin)' },
  purpose: 'advertising',
  recipient: {
    ...adobe,
    role: 'processor',
    purpose: {
      ja: '訪問の記録と、見込み客の情報との結び付け、営業への利用',
      en: 'Recording visits, joining them with records of prospects, use in sales',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      '契約者の番号',
      'ブラウザを見分ける番号(Cookie「_mkto_trk」)',
      'クリックしたリンク',
      'フォームに入力した内容',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'date and time of sending',
      'number of the customer',
      'number that tells browsers apart (cookie “_mkto_trk”)',
      'links clicked',
      'what is entered into forms',
    ],
  },
  hosts: ['munchkin.marketo.net', '*.mktoresp.com'],
  cookies: [
    {
      name: '_mkto_trk',
      duration: 'P2Y',
      description: {
        ja: 'ブラウザを見分ける番号を持ちます。',
        en: 'Holds a number that tells browsers apart.',
      },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/javascriptapi/leadtracking/lead-tracking?lang=en',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://nation.marketo.com/t5/product-blogs/say-associated-munchkin-token-instead-of-cookie-to-be-hyper/ba-p/337666',
      read: '2026-11-29',
      by: 'other',
    },
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
    'cookies._mkto_trk.duration',
    'storage',
  ],
}
