import { lyCorporation } from '../recipients/lyCorporation'
import type { CatalogEntry } from '../types'

/** Yahoo! JAPAN Ads: the site general tag, and the LY tracking tag after it. */
export const yahooJapanAds: CatalogEntry = {
  id: 'yahoo-japan-ads',
  name: {
    ja: 'Yahoo!広告(サイトジェネラルタグ、LYタグ)',
    en: 'Yahoo! JAPAN Ads (site general tag, LY tag)',
  },
  purpose: 'advertising',
  recipient: {
    ...lyCorporation,
    role: 'third-party',
    purpose: {
      ja: '広告の効果を測り、サイトを訪れた方に広告を表示するため',
      en: 'Measuring the effect of ads, and showing ads to people who visited the site',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      '送信の日時',
      'ブラウザを見分ける識別子',
      '広告をクリックしたときの識別子',
      'サイトが伝える出来事の種類',
      'サイトが伝える金額と取引番号',
      'サイトが渡す場合、メールアドレスと電話番号',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'date and time of sending',
      'identifier that tells browsers apart',
      'identifier of the click on an ad',
      'kinds of the events that the site reports',
      'amounts and transaction numbers that the site reports',
      'e-mail address and telephone number, where the site passes them on',
    ],
  },
  hosts: [
    's.yimg.jp/images/listing/tool/cv',
    'b97.yahoo.co.jp',
    'b99.yahoo.co.jp',
    'apm.yahoo.co.jp',
  ],
  cookies: [],
  storage: [],
  signal: 'ly',
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://ads-help.yahoo.co.jp/yahooads/ss/articledetail?lan=ja&aid=47048',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://ads-help.yahoo.co.jp/yahooads/ss/articledetail?lan=en&aid=20442',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://ads-developers.yahoo.co.jp/en/lytag/post/30590590.html',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://ads-developers.yahoo.co.jp/developercenter/ja/announcement/212358.html',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://lycbiz.com/jp/news/yahoo-ads/20240725-03/?o=JP0118%2F',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://privacy.lycorp.co.jp/en/utilization/', read: '2026-11-29', by: 'own' },
    { url: 'https://privacy.lycorp.co.jp/en/glossary/cookies.html', read: '2026-11-29', by: 'own' },
    { url: 'https://github.com/stape-io/line-yahoo-tag', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'sends',
    'hosts',
    'cookies._yjsu_yjad',
    'cookies._ycl_yjad',
    'cookies.yjr_yjad',
    'cookies._ly_su',
    'cookies._ly_c',
    'cookies._ly_r',
    'storage',
    'afterRevoke',
  ],
}
