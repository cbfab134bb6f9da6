import { cloudflareInc } from '../recipients/cloudflareInc'
import type { CatalogEntry } from '../types'

/** Cloudflare: delivery of the site, protection against attacks, and Turnstile. */
export const cloudflare: CatalogEntry = {
  id: 'cloudflare',
  name: {
    ja: 'Cloudflare(配信、防御、Turnstile)',
    en: 'Cloudflare (delivery, protection, Turnstile)',
  },
  purpose: 'necessary',
  recipient: {
    ...cloudflareInc,
    role: 'processor',
    purpose: {
      ja: 'ページの配信、不正な接続の防止、人による操作かどうかの確認。Cookieの情報は、米国で処理されることがあります。',
      en: 'Delivering pages, keeping out attacks, and checking that a person is acting. Data in cookies may be processed in the United States.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '送信の日時',
      'ブラウザの性質を確かめた結果',
      'ここに挙げたCookieに保存した値',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'results of checks of the browser',
      'values kept in the cookies listed here',
    ],
  },
  hosts: ['challenges.cloudflare.com'],
  cookies: [
    {
      name: '__cf_bm',
      duration: 'PT30M',
      httpOnly: true,
      description: { ja: '自動の接続を見分けます。', en: 'Tells automated traffic apart.' },
    },
    {
      name: '_cfuvid',
      duration: 'session',
      httpOnly: true,
      description: {
        ja: '同じIPアドレスを使う訪問者を見分け、接続の回数を数えます。',
        en: 'Tells visitors apart who share an IP address, to count requests.',
      },
    },
    {
      name: 'cf_clearance',
      duration: 'PT30M',
      httpOnly: true,
      description: {
        ja: '確認に合格したことを覚えておきます。期間はサイトの設定によります。',
        en: 'Remembers that a check was passed. The site sets how long.',
      },
    },
    {
      name: '__cflb',
      duration: 'session',
      httpOnly: true,
      description: {
        ja: '同じサーバーに続けてつなぎます。',
        en: 'Keeps a visitor on the same server.',
      },
    },
    {
      name: 'cf_ob_info',
      duration: 'PT30S',
      description: {
        ja: 'サーバーが止まったときの状態を保存します。',
        en: 'Keeps the state when the server is down.',
      },
    },
    {
      name: 'cf_use_ob',
      duration: 'PT30S',
      description: {
        ja: 'サーバーが止まったとき、保存した写しを使います。',
        en: 'Uses a stored copy when the server is down.',
      },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://github.com/cloudflare/cloudflare-docs/blob/0f82325bad9e0c0426fe14042c69cdbe1de3f9b9/src/content/docs/fundamentals/reference/policies-compliances/cloudflare-cookies.mdx',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://github.com/cloudflare/cloudflare-docs/blob/186deeb768e94b69de4af55ce69e1fe4bfc42a7f/src/content/docs/turnstile/reference/content-security-policy.mdx',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://developers.cloudflare.com/cloudflare-challenges/concepts/clearance/index.md',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://help.vimeo.com/hc/en-us/articles/26080940921361',
      read: '2026-11-29',
      by: 'other',
    },
  ],
  unverified: [
    'sends',
    'cookies.__cf_bm.httpOnly',
    'cookies._cfuvid.httpOnly',
    'cookies.cf_clearance.duration',
    'cookies.cf_clearance.httpOnly',
    'cookies.__cflb.httpOnly',
    'cookies.__cfwaitingroom',
    'cookies.__cfseq',
    'cookies.__cfruid',
    'cookies.cf_chl_rc_*',
    'afterRevoke',
  ],
}
