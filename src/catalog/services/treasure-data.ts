import type { CatalogEntry } from '../types'

/** Treasure Data: sends visits to the site’s own account there. */
export const treasureData: CatalogEntry = {
  id: 'treasure-data',
  name: { ja: 'Treasure Data', en: 'Treasure Data' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Treasure Data, Inc.', en: 'Treasure Data, Inc.' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: 'サイトの運営者が自ら分析するための、訪問の記録の保管',
      en: 'Keeping records of visits for the site’s owner to analyse',
    },
    policyUrl: 'https://www.treasure.ai/ja/privacy/',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '見たサイトのドメイン名',
      '見たページの説明',
      '見たページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '端末の種類',
      'ブラウザの言語',
      '画面の大きさ',
      '表示領域の大きさ',
      '画面の色数',
      '文字コード',
      '送信の日時',
      'Cookie「_td」に保存した識別子',
      '計測プログラムの版',
      'サイトが伝える出来事と項目',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'domain name of the site seen',
      'description of the page seen',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and operating system',
      'platform of the device',
      'language of the browser',
      'screen size',
      'size of the visible area',
      'colour depth of the screen',
      'character set',
      'date and time of sending',
      'identifier kept in the cookie “_td”',
      'version of the measuring script',
      'events and values that the site reports',
    ],
  },
  hosts: [
    'cdn.treasuredata.com/sdk',
    'us01.records.in.treasuredata.com',
    'in.treasuredata.com',
    '*.in.treasuredata.com',
  ],
  cookies: [
    {
      name: '_td',
      duration: 'P2Y',
      description: { ja: 'ブラウザを見分けます。', en: 'Tells browsers apart.' },
    },
    {
      name: '_td_global',
      duration: 'PT100M',
      description: {
        ja: 'サイトをまたぐ識別子を、サイトが求めた場合に保存します。',
        en: 'Keeps an identifier across sites, where the site asks for one.',
      },
    },
    {
      name: '__td_signed',
      duration: 'P2Y',
      description: {
        ja: '識別子とともに送ってよいかを覚えておきます。',
        en: 'Remembers whether identifiers may be sent.',
      },
    },
    {
      name: '__td_blockEvents',
      duration: 'P2Y',
      description: {
        ja: '送信を止めたことを覚えておきます。',
        en: 'Remembers that sending was stopped.',
      },
    },
  ],
  storage: [
    {
      area: 'local',
      key: '__td_signed',
      description: {
        ja: '識別子とともに送ってよいかを、サイトがそう設定した場合に覚えておきます。',
        en: 'Remembers whether identifiers may be sent, where the site set it so.',
      },
    },
  ],
  signal: 'treasuredata',
  afterRevoke: 'stops',
  sources: [
    { url: 'https://www.npmjs.com/package/td-js-sdk/v/4.4.3', read: '2026-11-29', by: 'code' },
  ],
  unverified: ['recipient.country', 'recipient.policyUrl', 'cookies._td_ssc_id'],
}
