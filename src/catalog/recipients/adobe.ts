// Adobe as a recipient: the part that its services have in common.

/** The recipient of what services of Adobe send. */
export const adobe = {
  name: { ja: 'Adobe Inc.', en: 'Adobe Inc.' },
  country: 'US',
  policyUrl: {
    ja: 'https://www.adobe.com/jp/privacy/policy.html',
    en: 'https://www.adobe.com/privacy/policy.html',
  },
} as const
