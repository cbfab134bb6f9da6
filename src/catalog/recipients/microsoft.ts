// Microsoft as a recipient: the part that its services have in common.

/** The recipient of what services of Microsoft send. */
export const microsoft = {
  name: { ja: 'Microsoft Corporation', en: 'Microsoft Corporation' },
  country: 'US',
  policyUrl: {
    ja: 'https://privacy.microsoft.com/ja-jp/privacystatement',
    en: 'https://privacy.microsoft.com/en-us/privacystatement',
  },
} as const
