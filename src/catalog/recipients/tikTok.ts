// TikTok as a recipient: the part that its services have in common.

/** The recipient of what services of TikTok send. */
export const tikTok = {
  name: { ja: 'TikTok Pte. Ltd.', en: 'TikTok Pte. Ltd.' },
  country: 'SG',
  policyUrl: 'https://www.tiktok.com/legal/privacy-policy',
} as const
