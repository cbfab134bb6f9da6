import type { CatalogEntry } from '../types'

/** PayPal: buttons and payments. */
export const paypal: CatalogEntry = {
  id: 'paypal',
  name: { ja: 'PayPalの決済', en: 'PayPal payments' },
  purpose: 'necessary',
  recipient: {
    name: { ja: 'PayPal', en: 'PayPal' },
    role: 'third-party',
    country: 'SG',
    purpose: {
      ja: 'お支払いの処理と不正の発見。CookieはPayPalのドメインに保存されます。',
      en: 'Processing payments and detecting fraud. Cookies are kept on PayPal’s own domain.',
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
      '注文の内容と金額',
      'お支払いの際は、お名前、住所、メールアドレス、支払い方法',
      'PayPalのドメインのCookieに保存した識別子',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'contents and amount of the order',
      'when paying, name, address, e-mail address and means of payment',
      'identifier kept in cookies of PayPal’s domain',
    ],
  },
  hosts: ['www.paypal.com', 'www.paypalobjects.com'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://www.npmjs.com/package/@paypal/paypal-js/v/11.3.0',
      read: '2026-11-29',
      by: 'code',
    },
    { url: 'https://github.com/enthec/webappanalyzer', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'recipient.policyUrl',
    'sends',
    'hosts',
    'cookies',
    'storage',
    'afterRevoke',
  ],
}
