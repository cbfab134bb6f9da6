// LY Corporation as the recipient of what LINE and Yahoo! JAPAN services send.

/** What its services share of a recipient. */
export const lyCorporation = {
  name: { ja: 'LINEヤフー株式会社', en: 'LY Corporation' },
  country: 'JP',
  policyUrl: {
    ja: 'https://privacy.lycorp.co.jp/ja/utilization/',
    en: 'https://privacy.lycorp.co.jp/en/utilization/',
  },
} as const
