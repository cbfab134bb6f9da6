import type { CatalogEntry } from '../types'

/** hCaptcha: checks that a person fills in a form. */
export const hcaptcha: CatalogEntry = {
  id: 'hcaptcha',
  name: { ja: 'hCaptcha', en: 'hCaptcha' },
  purpose: 'necessary',
  recipient: {
    name: { ja: 'Intuition Machines, Inc.', en: 'Intuition Machines, Inc.' },
    role: 'processor',
    country: 'US',
    purpose: {
      ja: 'フォームへの自動の書き込みを防ぐため',
      en: 'Keeping automated entries out of forms',
    },
    policyUrl: 'https://www.hcaptcha.com/privacy',
  },
  sends: {
    ja: [
      'IPアドレス',
      '見たサイトのドメイン名',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '画面の大きさ',
      '送信の日時',
      'ブラウザの性質を確かめた結果',
      'マウス、画面、キーの操作',
      '問いへの答え',
    ],
    en: [
      'IP address',
      'domain name of the site seen',
      'kind and version of the browser and operating system',
      'language of the browser',
      'screen size',
      'date and time of sending',
      'results of checks of the browser',
      'movements of the mouse, touches and key strokes',
      'answers to the challenge',
    ],
  },
  hosts: ['hcaptcha.com', '*.hcaptcha.com'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://docs.hcaptcha.com/faq/', read: '2026-11-29', by: 'own' },
    {
      url: 'https://www.npmjs.com/package/@hcaptcha/loader/v/2.4.2',
      read: '2026-11-29',
      by: 'code',
    },
    {
      url: 'https://docs.airlock.com/iam/latest/plugins/com.airlock.iam.flow.shared.application.configuration.captcha.HCaptchaConfig.html',
      read: '2026-11-29',
      by: 'other',
    },
    {
      url: 'https://www.npmjs.com/package/tarteaucitronjs/v/1.34.0',
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
    'cookies',
    'storage',
    'afterRevoke',
  ],
}
