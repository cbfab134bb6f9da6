// What the script of one site has to contain.
import type { Config } from '../../policy/types'
import type * as Features from '../../platform/features'

/** By name of the constant in `src/platform/features.ts`: whether a site needs it. */
export type SiteFeatures = Readonly<Record<keyof typeof Features, boolean>>

/** Returns what a configuration needs of the runtime. What it cannot need is left out of the script. */
export const siteFeatures = ({
  policy,
  gates,
  signals,
  takeover,
  receipts,
  regions,
  report,
}: Config): SiteFeatures => {
  const { services } = policy
  const isBlocking = gates.undeclared === 'block'
  const stores = (...areas: readonly string[]): boolean =>
    gates.storage !== 'off' &&
    (isBlocking || services.some(({ storage }) => storage.some(({ area }) => areas.includes(area))))
  const isNamed = Object.keys(signals ?? {}).some((name) => name !== 'gpc')
  return {
    HOSTS: services.some(({ hosts }) => hosts.length > 0),
    COOKIES:
      gates.cookies !== 'off' && (isBlocking || services.some(({ cookies }) => cookies.length > 0)),
    WEB_STORAGE: stores('local', 'session'),
    DATABASES: stores('indexeddb'),
    ELEMENTS: gates.scripts !== false || gates.embeds,
    SIGNALS: isNamed || services.some(({ signal }) => signal),
    ENFORCEMENT: gates.enforce === 'policy',
    TAKEOVER: takeover !== undefined,
    SENT_RECEIPTS: receipts !== undefined,
    REGIONS: regions !== undefined,
    FIELD_REPORTS: report !== undefined,
  }
}
