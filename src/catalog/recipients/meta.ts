// Meta as a recipient: the part that its services have in common.

/** The recipient of what services of Meta send. */
export const meta = {
  name: { ja: 'Meta Platforms, Inc.', en: 'Meta Platforms, Inc.' },
  country: 'US',
  policyUrl: 'https://www.facebook.com/privacy/policy/',
} as const
