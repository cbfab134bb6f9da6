// How a policy names services of the catalogue: the types of what an owner writes.
import type { ConfigInput, Recipient, ServiceInput } from '../policy/types'
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

/** A configuration whose services may be named by the catalogue: `"services": ["ga4", { "use": "youtube" }]`. */
export type CatalogConfigInput = ConfigInput<EntryName | UsedService>
