// All signals that are only calls, by name. Google's has options, and a file with code.
import type { SignalName } from '../policy/signalTypes'
import { clarity } from './clarity'
import { datadog } from './datadog'
import { hubspot } from './hubspot'
import { karte } from './karte'
import { ly } from './ly'
import { matomo } from './matomo'
import { meta } from './meta'
import { mixpanel } from './mixpanel'
import { pinterest } from './pinterest'
import { posthog } from './posthog'
import { shopify } from './shopify'
import { tiktok } from './tiktok'
import { treasuredata } from './treasuredata'
import type { Signal } from './types'
import { uet } from './uet'
import { wordpress } from './wordpress'

/** The signals that steps describe. */
export const SIGNALS: Readonly<Record<Exclude<SignalName, 'google'>, Signal>> = {
  clarity,
  datadog,
  hubspot,
  karte,
  ly,
  matomo,
  meta,
  mixpanel,
  pinterest,
  posthog,
  shopify,
  tiktok,
  treasuredata,
  uet,
  wordpress,
}
