import type { CatalogEntry } from '../types'

/** Stripe: card payments and protection against fraud. */
export const stripe: CatalogEntry = {
  id: 'stripe',
  name: { ja: 'Stripeの決済', en: 'Stripe payments' },
  purpose: 'necessary',
  recipient: {
    name: { ja: 'Stripe', en: 'Stripe' },
    role: 'third-party',
    country: 'US',
    purpose: {
      ja: 'お支払いの処理と不正の発見。識別子は、Stripeのドメインの埋め込みにも保存されます。',
      en: 'Processing payments and detecting fraud. Identifiers are also kept in frames of Stripe’s own domain.',
    },
    policyUrl: 'https://stripe.com/privacy',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たページのアドレス(URL)',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '画面の大きさ',
      '送信の日時',
      'Cookie「__stripe_mid」に保存した識別子',
      'Cookie「__stripe_sid」に保存した識別子',
      '入力したカードの番号、有効期限、セキュリティコード',
      '決済の画面での入力とマウスの動き',
    ],
    en: [
      'IP address',
      'address of the page seen (URL)',
      'address of the page before',
      'kind and version of the browser and operating system',
      'language of the browser',
      'screen size',
      'date and time of sending',
      'identifier kept in the cookie “__stripe_mid”',
      'identifier kept in the cookie “__stripe_sid”',
      'card number, expiry date and security code entered',
      'typing and mouse movements on the payment form',
    ],
  },
  hosts: [
    'js.stripe.com',
    'm.stripe.network',
    'm.stripe.com',
    'api.stripe.com',
    'hooks.stripe.com',
  ],
  cookies: [
    {
      name: '__stripe_mid',
      duration: 'P1Y',
      description: {
        ja: '不正な支払いを見つけるため、ブラウザを見分けます。',
        en: 'Tells browsers apart, to detect fraudulent payments.',
      },
    },
    {
      name: '__stripe_sid',
      duration: 'PT30M',
      description: {
        ja: '不正な支払いを見つけるため、訪問を見分けます。',
        en: 'Tells visits apart, to detect fraudulent payments.',
      },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://stripe.com/privacy-center/legal', read: '2026-11-29', by: 'own' },
    {
      url: 'https://web.archive.org./web/20200512220941/https://stripe.com/cookies-policy/legal',
      read: '2026-11-29',
      by: 'own',
    },
    {
      url: 'https://www.npmjs.com/package/@stripe/stripe-js/v/10.2.1',
      read: '2026-11-29',
      by: 'code',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
    {
      url: 'https://www.captaincompliance.com/education/__stripe_sid/',
      read: '2026-11-29',
      by: 'other',
    },
  ],
  unverified: [
    'recipient.name',
    'recipient.role',
    'recipient.country',
    'recipient.policyUrl',
    'sends',
    'hosts',
    'cookies.__stripe_mid.duration',
    'cookies.__stripe_sid.duration',
    'afterRevoke',
  ],
}
