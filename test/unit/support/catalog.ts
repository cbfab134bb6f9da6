import type { CatalogEntry } from '../../../src/catalog/types'

/** Entries that are shorter than those of the catalogue. */
const ga4: CatalogEntry = {
  id: 'ga4',
  name: { ja: 'Google アナリティクス 4', en: 'Google Analytics 4' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Google LLC', en: 'Google LLC' },
    role: 'processor',
    country: 'US',
    purpose: { ja: 'サイトの利用状況の集計', en: 'Reports on how the site is used' },
    policyUrl: 'https://policies.google.com/privacy',
    optOutUrl: {
      ja: 'https://tools.google.com/dlpage/gaoptout?hl=ja',
      en: 'https://tools.google.com/dlpage/gaoptout?hl=en',
    },
  },
  sends: {
    ja: ['閲覧したページのURL', 'クライアントID'],
    en: ['URL of the page', 'client ID'],
  },
  hosts: ['www.googletagmanager.com/gtag/js', '*.google-analytics.com'],
  cookies: [
    {
      name: '_ga',
      duration: 'P2Y',
      description: { ja: '利用者を見分けます。', en: 'Tells users apart.' },
    },
  ],
  storage: [],
  signal: 'google',
  afterRevoke: 'cookieless',
  sources: [
    {
      url: 'https://developers.google.com/analytics/devguides/collection/ga4/cookies-user-id',
      read: '2026-11-29',
      by: 'own',
    },
  ],
  unverified: ['recipient.country', 'hosts'],
}

const plausible: CatalogEntry = {
  id: 'plausible',
  name: { ja: 'Plausible Analytics', en: 'Plausible Analytics' },
  purpose: 'analytics',
  recipient: {
    name: { ja: 'Plausible Insights OÜ', en: 'Plausible Insights OÜ' },
    role: 'processor',
    country: 'EE',
    purpose: { ja: 'アクセス数の集計', en: 'Counting visits' },
    policyUrl: { en: 'https://plausible.io/privacy' },
  },
  sends: { ja: ['閲覧したページのURL'], en: ['URL of the page'] },
  hosts: ['plausible.io'],
  cookies: [],
  storage: [
    {
      area: 'local',
      key: 'plausible_ignore',
      description: { ja: '数えない設定', en: 'Whether not to count' },
    },
  ],
  afterRevoke: 'unknown',
  sources: [{ url: 'https://plausible.io/data-policy', read: '2026-11-29', by: 'own' }],
  unverified: [],
}

const youtube: CatalogEntry = {
  id: 'youtube',
  name: { ja: 'YouTube', en: 'YouTube' },
  purpose: 'embeds',
  recipient: {
    name: { ja: 'Google LLC', en: 'Google LLC' },
    role: 'third-party',
    purpose: { ja: '動画の配信', en: 'Delivering videos' },
  },
  sends: { ja: ['IPアドレス'], en: ['IP address'] },
  hosts: ['www.youtube.com', 'www.youtube-nocookie.com'],
  cookies: [],
  storage: [],
  afterRevoke: 'stops',
  sources: [
    { url: 'https://support.google.com/youtube/answer/171780', read: '2026-11-29', by: 'own' },
  ],
  unverified: [],
}

/** A catalogue of three services. */
export const entries: readonly CatalogEntry[] = [ga4, plausible, youtube]
