// Cloudflare as the recipient of what its services send.

/** What its services share of a recipient. */
export const cloudflareInc = {
  name: { ja: 'Cloudflare, Inc.', en: 'Cloudflare, Inc.' },
  country: 'US',
  policyUrl: 'https://www.cloudflare.com/privacypolicy/',
} as const
