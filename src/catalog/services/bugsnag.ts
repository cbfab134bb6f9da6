import type { CatalogEntry } from '../types'

/** Bugsnag: reports of errors in scripts. */
export const bugsnag: CatalogEntry = {
  id: 'bugsnag',
  name: { ja: 'BugSnag', en: 'BugSnag' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'SmartBear Software', en: 'SmartBear Software' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: 'サイトのスクリプトの不具合を見つけ、直すため',
      en: 'Finding and mending faults in the site’s scripts',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '見たページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      '端末を見分ける識別子(bugsnag-anonymous-id)',
      'エラーの内容と起きた場所',
      'エラーの前のクリック、ページの移動、通信、コンソールの記録',
      'ページを開いてからの時間',
      'サイトが渡す会員の情報',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'identifier that tells devices apart (bugsnag-anonymous-id)',
      'error and where it happened',
      'clicks, navigation, requests and console messages before the error',
      'time since the page was opened',
      'member details that the site passes on',
    ],
  },
  hosts: [
    'notify.bugsnag.com',
    'sessions.bugsnag.com',
    'notify.bugsnag.smartbear.com',
    'sessions.bugsnag.smartbear.com',
  ],
  cookies: [],
  storage: [
    {
      area: 'local',
      key: 'bugsnag-anonymous-id',
      description: { ja: '端末を見分けます。', en: 'Tells devices apart.' },
    },
  ],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://www.npmjs.com/package/@bugsnag/browser/v/9.0.0',
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
    'afterRevoke',
  ],
}
