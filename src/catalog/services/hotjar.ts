// Hotjar.
import type { CatalogEntry } from '../types'

/** Hotjar: recordings of visits, heat maps and surveys. */
export const hotjar: CatalogEntry = {
  id: 'hotjar',
  name: { ja: 'Hotjar', en: 'Hotjar' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Hotjar Ltd.', en: 'Hotjar Ltd.' },
    role: 'processor',
    country: 'MT',
    purpose: {
      ja: '画面の操作の記録と再現、ヒートマップ、アンケート',
      en: 'Recording and replaying visits, heat maps, surveys',
    },
    policyUrl: 'https://www.hotjar.com/legal/policies/privacy/',
    optOutUrl: 'https://www.hotjar.com/legal/compliance/opt-out',
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
      'ブラウザを見分ける番号(Cookie「_hjSessionUser_*」)',
      '訪問を見分ける番号(Cookie「_hjSession_*」)',
      'ページの内容と見た目',
      'マウスの動き',
      'クリックした要素',
      'スクロールの位置',
      'フォームの操作(伏せ字にした内容)',
      'アンケートへの答え',
      'サイトが定めた操作の名前と内容',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'screen size',
      'size of the visible area',
      'number that tells browsers apart (cookie “_hjSessionUser_*”)',
      'number that tells visits apart (cookie “_hjSession_*”)',
      'content and look of the page',
      'movements of the mouse',
      'elements clicked',
      'scroll position',
      'use of forms (content masked)',
      'answers to surveys',
      'names and details of the actions that the site has chosen',
    ],
  },
  hosts: ['*.hotjar.com', '*.hotjar.io'],
  cookies: [
    {
      name: '_hjSessionUser_*',
      duration: 'P365D',
      description: {
        ja: 'ブラウザを見分ける番号を持ちます。',
        en: 'Holds a number that tells browsers apart.',
      },
    },
    {
      name: '_hjSession_*',
      duration: 'PT30M',
      description: {
        ja: '続けて見たページを一つの訪問としてまとめます。',
        en: 'Joins pages seen one after another into one visit.',
      },
    },
    {
      name: '_hjHasCachedUserAttributes',
      duration: 'session',
      description: {
        ja: '利用者の属性の控えが新しいかどうかを覚えておきます。',
        en: 'Remembers whether the copy of user attributes is up to date.',
      },
    },
    {
      name: '_hjUserAttributesHash',
      duration: 'PT2M',
      description: {
        ja: '利用者の属性が変わったかどうかを見分けます。',
        en: 'Serves to notice changes of user attributes.',
      },
    },
    {
      name: '_hjClosedSurveyInvites',
      duration: 'P365D',
      description: {
        ja: '閉じたアンケートの案内を覚えておきます。',
        en: 'Remembers invitations to surveys that were closed.',
      },
    },
    {
      name: '_hjDonePolls',
      duration: 'P365D',
      description: {
        ja: '答えたアンケートを覚えておきます。',
        en: 'Remembers surveys that were answered.',
      },
    },
    {
      name: '_hjMinimizedPolls',
      duration: 'P365D',
      description: {
        ja: '小さくしたアンケートを覚えておきます。',
        en: 'Remembers surveys that were minimized.',
      },
    },
    {
      name: '_hjCookieTest',
      duration: 'session',
      description: {
        ja: 'Cookieを使えるかどうかを試します。',
        en: 'Tests whether cookies can be used.',
      },
    },
    {
      name: '_hjTLDTest',
      duration: 'session',
      description: {
        ja: 'Cookieを置けるドメインを試します。',
        en: 'Tests for which domain cookies can be set.',
      },
    },
  ],
  storage: [
    {
      area: 'local',
      key: '_hjUserAttributes',
      description: {
        ja: 'サイトが渡した利用者の属性の控えです。',
        en: 'Copy of user attributes that the site has passed on.',
      },
    },
    {
      area: 'local',
      key: 'hjActiveViewportIds',
      description: { ja: '表示領域を見分ける番号です。', en: 'Numbers that tell viewports apart.' },
    },
    {
      area: 'session',
      key: 'hjViewportId',
      description: { ja: '表示領域を見分ける番号です。', en: 'Number that tells viewports apart.' },
    },
    {
      area: 'local',
      key: '_hjLocalStorageTest',
      description: {
        ja: 'ストレージを使えるかどうかを試します。',
        en: 'Tests whether storage can be used.',
      },
    },
    {
      area: 'session',
      key: '_hjSessionStorageTest',
      description: {
        ja: 'ストレージを使えるかどうかを試します。',
        en: 'Tests whether storage can be used.',
      },
    },
  ],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://www.npmjs.com/package/@hotjar/browser/v/1.0.9',
      read: '2026-11-29',
      by: 'code',
    },
    { url: 'https://angleplc.com/cookies-declaration', read: '2026-11-29', by: 'other' },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
    { url: 'https://www.npmjs.com/package/@c15t/scripts/v/2.2.0', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.role',
    'recipient.policyUrl',
    'recipient.optOutUrl',
    'hosts',
    'sends',
    'cookies',
    'storage',
  ],
}
