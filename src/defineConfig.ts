// defineConfig: a configuration in TypeScript, whose ids are known to the compiler.
import type { CatalogConfigInput, EntryName, PresetName } from './catalog/named'
import type { Consent } from './consent/types'
import type { IdOf } from './policy/ids'
import type { ConfigInput } from './policy/types'

/**
 * Returns a configuration as it is. TypeScript then knows the ids of its purposes and services: a service of an
 * unknown purpose, and an unknown id in `signals`, `takeover` or `regions`, are errors where they are written, and so
 * is `has('analytic')` on the consent that `createConsent` makes of it.
 *
 * Services may be named by the catalogue. `withCatalog` of `sekisho/catalog` writes them out for `createConsent`.
 */
export const defineConfig = <
  const PurposeId extends string,
  const ServiceId extends string = never,
  const Named extends EntryName = never,
  const Preset extends PresetName = never,
>(
  config: CatalogConfigInput<PurposeId, ServiceId, Named, Preset>,
): Defined<PurposeId, ServiceId, Named, Preset> =>
  config as Defined<PurposeId, ServiceId, Named, Preset>

/** A configuration that needs the catalogue, or one that is written out. */
export type Defined<
  PurposeId extends string,
  ServiceId extends string,
  Named extends EntryName,
  Preset extends PresetName,
> = [Named | Preset] extends [never]
  ? ConfigInput<never, PurposeId, ServiceId>
  : CatalogConfigInput<PurposeId, ServiceId, Named, Preset>

/**
 * The ids of purposes and services that a configuration or a consent has: `IdsOf<typeof config>`.
 */
export type IdsOf<Of> =
  Of extends Consent<infer Id> ? Id : Of extends { readonly policy: unknown } ? IdOf<Of> : never
