// Entry of `sekisho/catalog`: the services that a policy can name.
export type {
  CatalogConfigInput,
  EntryName,
  PresetName,
  UsedRegions,
  UsedService,
} from './catalog/named'
export { resolveServices } from './catalog/resolve'
export type { Resolution, UsedEntry } from './catalog/resolve'
export { regions } from './catalog/regions'
export type { RegionPreset } from './catalog/regions'
export { services } from './catalog/services'
export type { CatalogId } from './catalog/services'
export type * from './catalog/types'
export { withCatalog } from './catalog/withCatalog'
