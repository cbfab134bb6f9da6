// reCAPTCHA of Google.
import { google } from '../recipients/google'
import type { CatalogEntry } from '../types'

/** reCAPTCHA: keeps robots away from forms. */
export const recaptcha: CatalogEntry = {
  id: 'recaptcha',
  name: { ja: 'reCAPTCHA', en: 'reCAPTCHA' },
  purpose: 'necessary',
  recipient: {
    ...google,
    role: 'processor',
    purpose: {
      ja: 'ロボットによる送信からのフォームの保護。google.com のCookieも送られます。',
      en: 'Protecting forms from robots. Cookies of google.com are sent as well.',
    },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      '直前に見ていたページのアドレス',
      'ブラウザとOSの種類と版',
      'ブラウザの言語',
      '画面の大きさ',
      'GoogleのドメインのCookie',
      'ブラウザを見分ける番号(Cookie「_GRECAPTCHA」)',
      'マウス、キー、画面の操作の様子',
      '画像の問題への答え',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'address of the page before',
      'kind and version of the browser and the operating system',
      'language of the browser',
      'screen size',
      'cookies of the domains of Google',
      'number that tells browsers apart (cookie “_GRECAPTCHA”)',
      'how mouse, keys and screen are used',
      'answers to picture puzzles',
    ],
  },
  hosts: [
    'www.google.com/recaptcha',
    'www.gstatic.com/recaptcha',
    'recaptcha.google.com/recaptcha',
    'www.recaptcha.net/recaptcha',
  ],
  cookies: [
    {
      name: '_GRECAPTCHA',
      duration: 'P179D',
      description: {
        ja: '人の操作かどうかを判定します。',
        en: 'Serves to judge whether a person is acting.',
      },
    },
  ],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    {
      url: 'https://docs.cloud.google.com/recaptcha/docs/faq?authuser=77&hl=en',
      read: '2026-11-29',
      by: 'own',
    },
    { url: 'https://github.com/jkwakman/Open-Cookie-Database', read: '2026-11-29', by: 'other' },
  ],
  unverified: [
    'recipient.name',
    'recipient.country',
    'sends',
    'cookies._GRECAPTCHA.duration',
    'storage',
  ],
}
