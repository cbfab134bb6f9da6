// HubSpot.
import type { CatalogEntry } from '../types'

/** The tracking code of HubSpot, with forms and chat. */
export const hubspot: CatalogEntry = {
  id: 'hubspot',
  name: { ja: 'HubSpot', en: 'HubSpot' },
  purpose: 'advertising',
  recipient: {
    name: { ja: 'HubSpot, Inc.', en: 'HubSpot, Inc.' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: '訪問の集計と、顧客情報との結び付け、営業と広告への利用、チャット',
      en: 'Statistics on visits, joining them with customer records, use in sales and advertising, chat',
    },
    policyUrl: 'https://legal.hubspot.com/privacy-policy',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '見ているページの題名',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '画面の大きさ',
      '画面の色数',
      '送信の日時',
      'アカウントの番号',
      'ブラウザを見分ける番号(Cookie「hubspotutk」)',
      '訪問の日時と回数(Cookie「__hstc」)',
      '訪問を見分ける番号(Cookie「__hssc」)',
      'クリックした要素',
      'フォームに入力した内容',
      'チャットの内容',
      'サイトが定めた操作の名前と内容',
      '同意の状態',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'title of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'screen size',
      'colour depth of the screen',
      'date and time of sending',
      'number of the account',
      'number that tells browsers apart (cookie “hubspotutk”)',
      'times and count of visits (cookie “__hstc”)',
      'number that tells visits apart (cookie “__hssc”)',
      'elements clicked',
      'what is entered into forms',
      'content of chats',
      'names and details of the actions that the site has chosen',
      'state of consent',
    ],
  },
  hosts: [
    '*.hs-scripts.com',
    '*.hs-analytics.net',
    '*.hs-banner.com',
    '*.hscollectedforms.net',
    'track.hubspot.com',
    'track-eu1.hubspot.com',
    'forms.hubspot.com',
  ],
  cookies: [
    {
      name: '__hstc',
      duration: 'P13M',
      description: {
        ja: '訪問者を見分ける番号と、訪問の日時と回数を持ちます。',
        en: 'Holds a number that tells visitors apart, and times and count of visits.',
      },
    },
    {
      name: 'hubspotutk',
      duration: 'P13M',
      description: {
        ja: '訪問者を見分ける番号を持ち、フォームの送信のときに渡されます。',
        en: 'Holds a number that tells visitors apart; it is sent along with forms.',
      },
    },
    {
      name: '__hssc',
      duration: 'PT30M',
      description: {
        ja: '訪問とその中のページの数を数えます。',
        en: 'Counts visits and the pages in them.',
      },
    },
    {
      name: '__hssrc',
      duration: 'session',
      description: {
        ja: 'ブラウザを開き直したかどうかを見分けます。',
        en: 'Tells whether the browser was restarted.',
      },
    },
    {
      name: 'messagesUtk',
      duration: 'P13M',
      description: { ja: 'チャットの相手を見分けます。', en: 'Recognizes people who chat.' },
    },
    {
      name: '__hs_opt_out',
      duration: 'P13M',
      description: {
        ja: 'HubSpotの同意の案内への答えを覚えておきます。',
        en: 'Remembers the answer to the consent banner of HubSpot.',
      },
    },
    {
      name: '__hs_do_not_track',
      duration: 'P13M',
      description: { ja: '計測をしないことを覚えておきます。', en: 'Remembers not to track.' },
    },
    {
      name: '__hs_initial_opt_in',
      duration: 'P7D',
      description: {
        ja: '同意の案内を繰り返さないようにします。',
        en: 'Keeps the consent banner from being shown again and again.',
      },
    },
    {
      name: '__hs_cookie_cat_pref',
      duration: 'P13M',
      description: {
        ja: '同意した分類を覚えておきます。',
        en: 'Remembers the categories consented to.',
      },
    },
    {
      name: 'hs-messages-is-open',
      duration: 'PT30M',
      description: {
        ja: 'チャットを開いているかどうかを覚えておきます。',
        en: 'Remembers whether the chat is open.',
      },
    },
    {
      name: 'hs-messages-hide-welcome-message',
      duration: 'P1D',
      description: {
        ja: '閉じた挨拶を繰り返さないようにします。',
        en: 'Keeps a greeting that was closed from being shown again.',
      },
    },
  ],
  storage: [],
  signal: 'hubspot',
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://knowledge.hubspot.com/articles/kcs_article/reports/what-cookies-does-hubspot-set-in-a-visitor-s-browser',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://developers.hubspot.com/docs/api-reference/latest/account/settings/tracking-code/do-not-track',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://help.wiljekoffie.com/cookies-set-in-a-visitors-browser-by-hubspot',
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
    'cookies.__hstc.duration',
    'cookies.hubspotutk.duration',
    'cookies.messagesUtk.duration',
    'cookies.__hs_opt_out.duration',
    'cookies.__hs_do_not_track.duration',
    'cookies.__hs_cookie_cat_pref.duration',
    'storage',
    'afterRevoke',
  ],
}
