// Sentry.
import type { CatalogEntry } from '../types'

/** Sentry: errors, speed, and recordings of visits where the site has them on. */
export const sentry: CatalogEntry = {
  id: 'sentry',
  name: { ja: 'Sentry', en: 'Sentry' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Functional Software, Inc.', en: 'Functional Software, Inc.' },
    role: 'processor',
    country: 'US',
    purpose: { ja: '不具合の発見と、表示の速さの計測', en: 'Finding faults, and measuring speed' },
    policyUrl: 'https://sentry.io/privacy/',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      'スクリプトのエラーと、その場所',
      'エラーの前の操作と通信',
      '表示の速さ',
      '処理を見分ける番号',
      '記録を見分ける番号',
      'ページの内容と見た目(伏せ字にした内容)',
      'クリックした要素',
      'サイトが定めた操作の名前と内容',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'date and time of sending',
      'errors of scripts and where they occurred',
      'actions and requests before an error',
      'speed of display',
      'number that tells operations apart',
      'number that tells recordings apart',
      'content and look of the page (masked)',
      'elements clicked',
      'names and details of the actions that the site has chosen',
    ],
  },
  hosts: [
    'browser.sentry-cdn.com',
    'js.sentry-cdn.com',
    '*.ingest.sentry.io',
    '*.ingest.us.sentry.io',
    '*.ingest.de.sentry.io',
  ],
  cookies: [],
  storage: [
    {
      area: 'session',
      key: 'sentryReplaySession',
      description: {
        ja: '訪問の記録を見分ける番号です。',
        en: 'Number that tells recordings of visits apart.',
      },
    },
    {
      area: 'session',
      key: 'sentry_previous_trace',
      description: { ja: '直前の処理を見分ける番号です。', en: 'Number of the operation before.' },
    },
    {
      area: 'indexeddb',
      key: 'sentry-offline',
      description: {
        ja: '通信が途切れたとき、まだ送れていない記録を置きます。',
        en: 'Holds records that could not be sent yet when the connection was lost.',
      },
    },
  ],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://www.npmjs.com/package/@sentry/browser/v/11.12.0',
      read: '2026-11-29',
      by: 'code',
    },
    {
      url: 'https://www.npmjs.com/package/@sentry/replay/v/11.12.0',
      read: '2026-11-29',
      by: 'code',
    },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.role',
    'recipient.policyUrl',
    'hosts',
  ],
}
