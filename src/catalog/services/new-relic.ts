import type { CatalogEntry } from '../types'

/** New Relic Browser: measures speed and errors of pages. */
export const newRelic: CatalogEntry = {
  id: 'new-relic',
  name: { ja: 'New Relic', en: 'New Relic' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'New Relic, Inc.', en: 'New Relic, Inc.' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: 'ページの速さと不具合を測るため。サイトが設定した場合は、操作の様子も記録します。',
      en: 'Measuring speed and faults of pages and, where the site set it so, recording visits.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      '訪問を見分ける識別子',
      'ページの読み込みと表示にかかった時間',
      'エラーの内容と起きた場所',
      '通信のアドレスとかかった時間',
      'クリックとスクロール',
      '記録する場合、ページの内容と操作',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'date and time of sending',
      'identifier that tells visits apart',
      'times taken to load and show the page',
      'error and where it happened',
      'addresses and times of requests',
      'clicks and scrolling',
      'contents of the page and actions, where visits are recorded',
    ],
  },
  hosts: ['js-agent.newrelic.com', 'bam.nr-data.net', '*.nr-data.net'],
  cookies: [],
  storage: [
    {
      area: 'local',
      key: 'NRBA_SESSION::*',
      description: {
        ja: '訪問を見分けます。最長で4時間、操作がなければ30分で新しくなります。',
        en: 'Tells visits apart. Renewed after at most 4 hours, or 30 minutes without an action.',
      },
    },
  ],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://www.npmjs.com/package/@newrelic/browser-agent/v/1.322.0',
      read: '2026-11-29',
      by: 'code',
    },
  ],
  unverified: [
    'recipient.name',
    'recipient.role',
    'recipient.country',
    'recipient.policyUrl',
    'sends',
    'hosts',
    'afterRevoke',
  ],
}
