// Google as a recipient: the part that its services have in common.

/** The recipient of what services of Google send. */
export const google = {
  name: { ja: 'Google LLC', en: 'Google LLC' },
  country: 'US',
  policyUrl: {
    ja: 'https://policies.google.com/privacy?hl=ja',
    en: 'https://policies.google.com/privacy?hl=en',
  },
} as const
