// Twilio Segment.
import type { CatalogEntry } from '../types'

/** Segment: collects events and hands them on. Services that it loads or hands on to need entries of their own. */
export const segment: CatalogEntry = {
  id: 'segment',
  name: { ja: 'Segment', en: 'Segment' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Twilio Inc.', en: 'Twilio Inc.' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: '利用状況の記録と、サイトが選んだ他のサービスへの受け渡し。渡す先のサービスは、それぞれ別に記しています。',
      en: 'Recording use, and handing it on to other services that the site has chosen. Each of these services is listed by itself.',
    },
    policyUrl: 'https://www.twilio.com/en-us/legal/privacy',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '見ているページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '時間帯',
      '送信の日時',
      '開いたページに付いた広告の目印',
      'ブラウザを見分ける番号(Cookie「ajs_anonymous_id」)',
      '会員の番号(Cookie「ajs_user_id」)',
      '団体の番号(Cookie「ajs_group_id」)',
      'サイトが渡す会員と団体の属性',
      'サイトが定めた操作の名前と内容',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'time zone',
      'date and time of sending',
      'ad marks in the address of the page',
      'number that tells browsers apart (cookie “ajs_anonymous_id”)',
      'number of the member (cookie “ajs_user_id”)',
      'number of the group (cookie “ajs_group_id”)',
      'attributes of members and groups that the site passes on',
      'names and details of the actions that the site has chosen',
    ],
  },
  hosts: ['cdn.segment.com', 'api.segment.io'],
  cookies: [
    {
      name: 'ajs_anonymous_id',
      duration: 'P365D',
      description: {
        ja: 'ブラウザを見分ける番号を持ちます。',
        en: 'Holds a number that tells browsers apart.',
      },
    },
    {
      name: 'ajs_user_id',
      duration: 'P365D',
      description: { ja: '会員の番号を持ちます。', en: 'Holds the number of the member.' },
    },
    {
      name: 'ajs_group_id',
      duration: 'P365D',
      description: { ja: '団体の番号を持ちます。', en: 'Holds the number of the group.' },
    },
    {
      name: 's*context.referrer',
      duration: 'P365D',
      description: {
        ja: '訪問のきっかけになった広告を覚えておきます。',
        en: 'Remembers the ad that led to the visit.',
      },
    },
    {
      name: '__tld__',
      duration: 'session',
      description: {
        ja: 'Cookieを置けるドメインを試し、すぐに消します。',
        en: 'Tests for which domain cookies can be set, and is erased at once.',
      },
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'ajs_anonymous_id',
      description: {
        ja: 'ブラウザを見分ける番号の控えです。',
        en: 'Copy of the number that tells browsers apart.',
      },
    },
    {
      area: 'local',
      key: 'ajs_user_id',
      description: { ja: '会員の番号の控えです。', en: 'Copy of the number of the member.' },
    },
    {
      area: 'local',
      key: 'ajs_user_traits',
      description: { ja: '会員の属性です。', en: 'Attributes of the member.' },
    },
    {
      area: 'local',
      key: 'ajs_group_id',
      description: { ja: '団体の番号の控えです。', en: 'Copy of the number of the group.' },
    },
    {
      area: 'local',
      key: 'ajs_group_properties',
      description: { ja: '団体の属性です。', en: 'Attributes of the group.' },
    },
    {
      area: 'local',
      key: 'persisted-queue:v1:*',
      description: { ja: 'まだ送れていない記録です。', en: 'Records not sent yet.' },
    },
  ],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://www.npmjs.com/package/@segment/analytics-next/v/1.84.3',
      read: '2026-11-29',
      by: 'code',
    },
    { url: 'https://www.npmjs.com/package/@c15t/scripts/v/2.2.0', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.role',
    'recipient.policyUrl',
    'cookies.s*context.referrer.duration',
  ],
}
