// How a policy names services of the catalogue: the types of what an owner writes.
import type { ById, ConfigInput, Recipient, Regime, Regions, ServiceInput } from '../policy/types'
import type { CatalogId } from './services'

/** The id of an entry. Editors offer those that there are; which one is meant is known when it is resolved. */
export type EntryName = CatalogId | (string & {})

/**
 * A service of the catalogue, with what this site says otherwise of it.
 *
 * @typeParam Named id of the entry
 * @typeParam PurposeId an id of a purpose
 * @typeParam Id id of the service, where it is another
 */
export interface UsedService<
  Named extends string = EntryName,
  PurposeId extends string = string,
  Id extends string = string,
> extends Partial<Omit<ServiceInput<Id, PurposeId>, 'recipient'>> {
  /** Id of the entry. */
  readonly use: Named
  /** Replaces the entry's field by field. */
  readonly recipient?: Partial<Recipient>
}

/** A name as it stands in a list. A template, so that TypeScript takes nothing but a string for one. */
type NameIn<Named extends EntryName> = string extends Named ? EntryName : `${Named}`

/** The id of a preset of regions. */
export type PresetName =
  'eu' | 'uk' | 'ch' | 'jp' | 'us-ca' | 'us-signal' | 'ca-qc' | 'br' | 'kr' | (string & {})

/**
 * Regions of which some come from presets. A place that is written out stands for that of a preset.
 *
 * @typeParam PurposeId an id of a purpose
 * @typeParam Preset the presets that are used
 */
export interface UsedRegions<
  PurposeId extends string = string,
  Preset extends PresetName = PresetName,
> {
  /** Ids of presets. */
  readonly use: readonly Preset[]
  /**
   * Ids of the purposes that only count how the site is used, for the preset `uk`, which asks nothing for these.
   *
   * @default []
   */
  readonly statistics?: readonly NoInfer<PurposeId>[]
  /** A place and its regime. */
  readonly [place: string]: Regime | ById<PurposeId | '*', Regime> | readonly string[] | undefined
}

/**
 * A configuration whose services and regions may be named by the catalogue: `"services": ["ga4", { "use": "youtube" }]`,
 * `"regions": { "use": ["eu", "jp"] }`.
 *
 * @typeParam PurposeId an id of a purpose
 * @typeParam ServiceId an id of a service that is written out
 * @typeParam Named the entries that are used
 * @typeParam Preset the presets of regions that are used
 */
export type CatalogConfigInput<
  PurposeId extends string = string,
  ServiceId extends string = string,
  Named extends EntryName = EntryName,
  Preset extends PresetName = PresetName,
> = Omit<
  ConfigInput<
    NameIn<Named> | UsedService<Named, NoInfer<PurposeId>, ServiceId>,
    PurposeId,
    ServiceId
  >,
  'regions' | 'signals' | 'takeover'
> &
  Pick<
    ConfigInput<never, NoInfer<PurposeId>, NoInfer<ServiceId | Named>>,
    'signals' | 'takeover'
  > & {
    /**
     * Where visitors are asked otherwise than the basis of a purpose says: places, presets that `use` names, or
     * both. The region comes with `data-region` of the script tag, or the option `region` of a function. Where it is
     * not known, the strictest regime counts.
     *
     * @default the basis of each purpose counts everywhere
     */
    regions?: Regions<PurposeId> | UsedRegions<PurposeId, Preset>
  }

/** The JSON of a site's configuration: what `dist/sekisho.schema.json` is made from. */
export type ConfigFile = CatalogConfigInput
