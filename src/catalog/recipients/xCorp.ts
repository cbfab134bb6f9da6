// X as a recipient: the part that its services have in common.

/** The recipient of what services of X send. */
export const xCorp = {
  name: { ja: 'X Corp.', en: 'X Corp.' },
  country: 'US',
  policyUrl: { ja: 'https://x.com/ja/privacy', en: 'https://x.com/en/privacy' },
} as const
