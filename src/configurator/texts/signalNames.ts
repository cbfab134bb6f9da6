// The names of vendors and interfaces that are told what is granted: the same in every language.
import type { SignalName } from '../../policy/signalTypes'

/** By the name of the signal in the configuration. */
export const SIGNAL_NAMES: Readonly<Record<SignalName, string>> = {
  clarity: 'Microsoft Clarity',
  datadog: 'Datadog RUM',
  google: 'Google Consent Mode',
  hubspot: 'HubSpot',
  karte: 'KARTE',
  ly: 'Yahoo! JAPAN / LINE',
  matomo: 'Matomo',
  meta: 'Meta Pixel',
  mixpanel: 'Mixpanel',
  pinterest: 'Pinterest',
  posthog: 'PostHog',
  shopify: 'Shopify Customer Privacy API',
  tiktok: 'TikTok',
  treasuredata: 'Treasure Data',
  uet: 'Microsoft Advertising (UET)',
  wordpress: 'WP Consent API',
}
