import type { CatalogEntry } from '../types'

/** Amazon Pay: buttons and payments with an Amazon account. */
export const amazonPay: CatalogEntry = {
  id: 'amazon-pay',
  name: { ja: 'Amazon Pay', en: 'Amazon Pay' },
  purpose: 'necessary',
  recipient: {
    name: { ja: 'Amazon', en: 'Amazon' },
    role: 'third-party',
    country: 'JP',
    purpose: {
      ja: 'Amazonのアカウントでのお支払い。CookieはAmazonのドメインに保存されます。',
      en: 'Paying with an Amazon account. Cookies are kept on Amazon’s own domain.',
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
      'Amazonのドメインの、ログインのCookieに保存した識別子',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'date and time of sending',
      'contents and amount of the order',
      'identifier kept in the sign-in cookies of Amazon’s domain',
    ],
  },
  hosts: ['static-fe.payments-amazon.com', 'payments-jp.amazon.com'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [{ url: 'https://github.com/enthec/webappanalyzer', read: '2026-11-29', by: 'other' }],
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
