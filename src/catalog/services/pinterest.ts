// Pinterest Tag.
import type { CatalogEntry } from '../types'

/** Pinterest Tag: ads on Pinterest. */
export const pinterest: CatalogEntry = {
  id: 'pinterest',
  name: { ja: 'Pinterest タグ', en: 'Pinterest Tag' },
  purpose: 'advertising',
  recipient: {
    name: { ja: 'Pinterest, Inc.', en: 'Pinterest, Inc.' },
    role: 'third-party',
    country: 'US',
    purpose: {
      ja: 'Pinterestの広告の効果の測定と、広告を見せる相手の選択。pinterest.com のCookieも使われます。',
      en: 'Measuring ads on Pinterest, and choosing whom to show ads to. Cookies of pinterest.com are used as well.',
    },
    policyUrl: 'https://policy.pinterest.com/en/privacy-policy',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '画面の大きさ',
      '送信の日時',
      '枠の中で動いているかどうか',
      '使っているタグマネージャー',
      'タグの番号',
      'ブラウザを見分ける番号(Cookie「_pin_unauth」)',
      '広告のクリックを見分ける番号(Cookie「_epik」)',
      '一致した利用者の番号(Cookie「_derived_epik」)',
      'PinterestのドメインのCookie',
      'メールアドレス(ハッシュにしたもの。サイトが渡す場合)',
      '成果の名前と金額',
      'サイトが定めた操作の名前と内容',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'screen size',
      'date and time of sending',
      'whether it runs in a frame',
      'tag manager in use',
      'number of the tag',
      'number that tells browsers apart (cookie “_pin_unauth”)',
      'number of the click on an ad (cookie “_epik”)',
      'number of the user matched (cookie “_derived_epik”)',
      'cookies of the domains of Pinterest',
      'e-mail address (hashed, where the site passes it on)',
      'names and amounts of conversions',
      'names and details of the actions that the site has chosen',
    ],
  },
  hosts: ['s.pinimg.com/ct', 'ct.pinterest.com'],
  cookies: [
    {
      name: '_pin_unauth',
      duration: 'P1Y',
      description: {
        ja: '利用者を特定できないときに、操作をまとめる番号を持ちます。',
        en: 'Holds a number that groups actions of people who are not identified.',
      },
    },
    {
      name: '_epik',
      duration: 'P1Y',
      description: {
        ja: 'Pinterestでの広告のクリックを覚えておきます。',
        en: 'Remembers the click on an ad on Pinterest.',
      },
    },
    {
      name: '_derived_epik',
      duration: 'P1Y',
      description: {
        ja: 'Cookieがないときに一致した利用者を覚えておきます。',
        en: 'Remembers a user who was matched without cookies.',
      },
    },
    {
      name: '_pinterest_ct',
      duration: 'P1Y',
      description: {
        ja: '利用者の番号と作成の日時を持ちます。',
        en: 'Holds a user number and when it was made.',
      },
    },
    {
      name: '_pinterest_ct_rt',
      duration: 'P1Y',
      description: {
        ja: '利用者の番号と作成の日時を持ちます。',
        en: 'Holds a user number and when it was made.',
      },
    },
  ],
  storage: [],
  signal: 'pinterest',
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://kukie.io/blog/pinterest-tag-cookie-consent', read: '2026-11-29', by: 'other' },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.policyUrl',
    'hosts',
    'cookies._pin_unauth.duration',
    'cookies._epik.duration',
    'cookies._derived_epik.duration',
    'cookies._pinterest_ct.duration',
    'cookies._pinterest_ct_rt.duration',
    'storage',
    'afterRevoke',
  ],
}
