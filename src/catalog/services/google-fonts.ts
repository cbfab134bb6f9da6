// Google Fonts, loaded from Google.
import { google } from '../recipients/google'
import type { CatalogEntry } from '../types'

/** Google Fonts from the servers of Google; fonts that a site hosts itself send nothing. */
export const googleFonts: CatalogEntry = {
  id: 'google-fonts',
  name: { ja: 'Google Fonts', en: 'Google Fonts' },
  purpose: 'embeds',
  recipient: {
    ...google,
    role: 'third-party',
    purpose: { ja: '文字の書体の配信と安全の確保', en: 'Delivering typefaces, and security' },
  },
  sends: {
    ja: [
      'IPアドレス',
      '見ているページのアドレス',
      'ブラウザとOSの種類と版',
      '読み込む書体のアドレス',
    ],
    en: [
      'IP address',
      'address of the page seen',
      'kind and version of the browser and the operating system',
      'address of the typeface loaded',
    ],
  },
  hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'],
  cookies: [],
  storage: [],
  afterRevoke: 'unknown',
  sources: [
    { url: 'https://developers.google.com/fonts/faq/privacy?hl=pl', read: '2026-11-29', by: 'own' },
  ],
  unverified: ['recipient.name', 'recipient.country', 'recipient.role'],
}
