import type { CatalogEntry } from '../types'

/** Adobe Fonts (Typekit): fonts. */
export const adobeFonts: CatalogEntry = {
  id: 'adobe-fonts',
  name: { ja: 'Adobe Fonts', en: 'Adobe Fonts' },
  purpose: 'embeds',
  recipient: {
    name: { ja: 'Adobe', en: 'Adobe' },
    role: 'third-party',
    country: 'US',
    purpose: {
      ja: '文字の書体の配信と、使用料の計算。Cookieは使われず、IPアドレスは保存されません。',
      en: 'Delivering fonts, and working out royalties. No cookies are used, and the IP address is not stored.',
    },
    policyUrl: 'https://www.adobe.com/privacy/policies/adobe-fonts.html',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たサイトのドメイン名',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '書体とウェブプロジェクトの番号',
      '契約者の番号',
      '埋め込みの種類と版',
      '書体の配信元のサーバー',
    ],
    en: [
      'IP address',
      'domain name of the site seen',
      'kind and version of the browser and operating system',
      'language of the browser',
      'numbers of the fonts and the web project',
      'number of the account',
      'kind and version of the embed code',
      'server that delivers the fonts',
    ],
  },
  hosts: ['use.typekit.net', 'p.typekit.net'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://adobe.com/privacy/policies/typekit.html', read: '2026-11-29', by: 'own' },
    {
      url: 'https://www.adobe.com/cn/privacy/policies/typekit.html',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
      read: '2026-11-29',
      by: 'other',
    },
    { url: 'https://github.com/enthec/webappanalyzer', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.policyUrl',
    'hosts',
    'afterRevoke',
  ],
}
