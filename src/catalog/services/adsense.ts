// Google AdSense.
import { google } from '../recipients/google'
import type { CatalogEntry } from '../types'

/** Google AdSense: ads shown on the site. */
export const adsense: CatalogEntry = {
  id: 'adsense',
  name: { ja: 'Google AdSense', en: 'Google AdSense' },
  purpose: 'advertising',
  recipient: {
    ...google,
    role: 'third-party',
    purpose: {
      ja: '広告の表示、興味に応じた広告の選択、不正の防止。doubleclick.net のCookieも使われ、提携する配信事業者にも情報が渡ることがあります。',
      en: 'Showing ads, choosing them by interest, preventing fraud. Cookies of doubleclick.net are used as well, and data may go to partners that deliver ads.',
    },
    optOutUrl: 'https://adssettings.google.com/',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '画面の大きさ',
      '表示領域の大きさ',
      'ブラウザを見分ける番号(Cookie「__gads」)',
      'GoogleのドメインのCookie',
      '広告の表示',
      '広告のクリック',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'screen size',
      'size of the visible area',
      'number that tells browsers apart (cookie “__gads”)',
      'cookies of the domains of Google',
      'ads shown',
      'clicks on ads',
    ],
  },
  hosts: [
    'pagead2.googlesyndication.com',
    'tpc.googlesyndication.com',
    'googleads.g.doubleclick.net',
    'fundingchoicesmessages.google.com',
    '*.adtrafficquality.google',
  ],
  cookies: [
    {
      name: '__gads',
      duration: 'P13M',
      description: {
        ja: '広告の表示回数を数え、広告を選びます。',
        en: 'Counts how often ads are shown, and serves to choose them.',
      },
    },
    {
      name: '__gpi',
      duration: 'P13M',
      description: {
        ja: '広告の表示回数を数え、広告を選びます。',
        en: 'Counts how often ads are shown, and serves to choose them.',
      },
    },
    {
      name: '__eoi',
      duration: 'P3M',
      description: { ja: '不正な広告の利用を防ぎます。', en: 'Prevents misuse of ads.' },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://google-support.mirrorblogs.com/adsense/answer/7549925',
      read: '2026-11-29',
      by: 'other',
    },
    {
      url: 'https://support.google.com/campaignmanager/answer/2839090?authuser=5&hl=bn',
      read: '2026-11-29',
      by: 'own',
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
    'recipient.optOutUrl',
    'hosts',
    'sends',
    'cookies',
    'cookies.__gads.duration',
    'storage',
  ],
}
