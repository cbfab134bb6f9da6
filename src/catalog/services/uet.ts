// Microsoft Advertising: Universal Event Tracking.
import { microsoft } from '../recipients/microsoft'
import type { CatalogEntry } from '../types'

/** The UET tag of Microsoft Advertising. */
export const uet: CatalogEntry = {
  id: 'uet',
  name: { ja: 'Microsoft 広告 UET タグ', en: 'Microsoft Advertising UET tag' },
  purpose: 'advertising',
  recipient: {
    ...microsoft,
    role: 'third-party',
    purpose: {
      ja: '広告の効果の測定と、以前の訪問に応じた広告の表示。bing.com のCookieも使われます。',
      en: 'Measuring the effect of ads, and showing ads according to earlier visits. Cookies of bing.com are used as well.',
    },
    optOutUrl: 'https://account.microsoft.com/privacy/ad-settings',
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
      '訪問を見分ける番号(Cookie「_uetsid」)',
      'ブラウザを見分ける番号(Cookie「_uetvid」)',
      '広告のクリックを見分ける番号',
      'MicrosoftのドメインのCookie',
      '成果の名前と金額',
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
      'number that tells visits apart (cookie “_uetsid”)',
      'number that tells browsers apart (cookie “_uetvid”)',
      'number of the click on an ad',
      'cookies of the domains of Microsoft',
      'names and amounts of conversions',
      'names and details of the actions that the site has chosen',
      'state of consent',
    ],
  },
  hosts: ['bat.bing.com', 'bat.bing.net'],
  cookies: [
    {
      name: '_uetsid',
      duration: 'P1D',
      description: {
        ja: '訪問を見分ける番号を持ちます。',
        en: 'Holds a number that tells visits apart.',
      },
    },
    {
      name: '_uetvid',
      duration: 'P390D',
      description: {
        ja: 'ブラウザを見分ける番号を持ちます。',
        en: 'Holds a number that tells browsers apart.',
      },
    },
  ],
  storage: [
    {
      area: 'local',
      key: '_uetsid*',
      description: {
        ja: '訪問を見分ける番号とその期限の控えです。',
        en: 'Copy of the number that tells visits apart, and when it expires.',
      },
    },
    {
      area: 'local',
      key: '_uetvid*',
      description: {
        ja: 'ブラウザを見分ける番号とその期限の控えです。',
        en: 'Copy of the number that tells browsers apart, and when it expires.',
      },
    },
  ],
  signal: 'uet',
  afterRevoke: 'cookieless',
  sources: [
    {
      url: 'https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_faq',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://help.ads.microsoft.com/apex/index/3/en/53056', read: '2026-11-29', by: 'own' },
    {
      url: 'https://support.cookiebot.com/hc/en-us/articles/12452886794908-Setting-up-Universal-Event-Tracking-for-Consent-Mode',
      read: '2026-11-29',
      by: 'other',
    },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.country',
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'hosts',
    'sends',
    'cookies',
    'cookies._uetsid.duration',
    'cookies._uetvid.duration',
    'storage',
    'afterRevoke',
  ],
}
