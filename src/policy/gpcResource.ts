// What a site publishes at /.well-known/gpc.json.
import type { Config } from './types'

/** Path of the resource on every origin that publishes it. */
export const GPC_PATH = '/.well-known/gpc.json'

/** What a site says of Global Privacy Control. */
export interface GpcResource {
  /** Whether the site obeys the signal. */
  readonly gpc: boolean
  /** Date since which it says so: that of the policy. */
  readonly lastUpdate: string
}

/**
 * Returns the content of `/.well-known/gpc.json`, by which a site states that it obeys Global Privacy Control, or
 * that it does not.
 *
 * @see https://w3c.github.io/gpc/#gpc-support-resource
 */
export const gpcResource = ({ policy, signals }: Config): GpcResource => ({
  gpc: signals.gpc === 'deny',
  lastUpdate: policy.effective,
})
