// How a policy names services of the catalogue: the types of what an owner writes.
import type { ConfigInput, Recipient, Regime, Regions, ServiceInput } from '../policy/types'
import type { CatalogId } from './services'

/** The id of an entry. Editors offer those that there are; which one is meant is known when it is resolved. */
export type EntryName = CatalogId | (string & {})

/** A service of the catalogue, with what this site says otherwise of it. */
export interface UsedService extends Partial<Omit<ServiceInput, 'recipient'>> {
  /** Id of the entry. */
  readonly use: EntryName
  /** Replaces the entry's field by field. */
  readonly recipient?: Partial<Recipient>
}

/** The id of a preset of regions. */
export type PresetName =
  'eu' | 'uk' | 'ch' | 'jp' | 'us-ca' | 'us-signal' | 'ca-qc' | 'br' | 'kr' | (string & {})

/** Regions of which some come from presets. A place that is written out stands for that of a preset. */
export interface UsedRegions {
  readonly use: readonly PresetName[]
  /**
   * Ids of the purposes that only count how the site is used, for the preset `uk`, which asks nothing for these.
   *
   * @default []
   */
  readonly statistics?: readonly string[]
  /** A place and its regime. */
  readonly [place: string]: Regime | Readonly<Record<string, Regime>> | readonly string[]
}

/**
 * A configuration whose services and regions may be named by the catalogue: `"services": ["ga4", { "use": "youtube" }]`,
 * `"regions": { "use": ["eu", "jp"] }`.
 */
export type CatalogConfigInput = Omit<ConfigInput<EntryName | UsedService>, 'regions'> & {
  regions?: Regions | UsedRegions
}
