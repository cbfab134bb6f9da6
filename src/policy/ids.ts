// Ids of purposes and services as types, so that an editor completes them and a compiler finds a misspelt one.

/**
 * What a site tells TypeScript of itself. With the configuration registered, hooks and components take its ids and
 * no others:
 *
 * ```ts
 * declare module 'sekisho' {
 *   interface Register {
 *     config: typeof config
 *   }
 * }
 * ```
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- sites add to it
export interface Register {}

/** The id of one purpose or service; that of a service of the catalogue may be its name. */
type IdIn<Item> = Item extends string
  ? Item
  : Item extends { readonly id: infer Id extends string }
    ? Id
    : Item extends { readonly use: infer Name extends string }
      ? Name
      : never

type ItemsIn<List> = List extends readonly (infer Item)[] ? IdIn<Item> : never

type PartOf<Policy, Name> = Name extends keyof Policy ? ItemsIn<Policy[Name]> : never

/** Ids of the purposes of a configuration. */
export type PurposeIdOf<Config> = Config extends { readonly policy: infer Policy }
  ? PartOf<Policy, 'purposes'>
  : string

/** Ids of the services of a configuration. */
export type ServiceIdOf<Config> = Config extends { readonly policy: infer Policy }
  ? PartOf<Policy, 'services'>
  : string

/** Ids of both. */
export type IdOf<Config> = PurposeIdOf<Config> | ServiceIdOf<Config>

/** The configuration that a site has registered. */
type Registered = Register extends { readonly config: infer Config } ? Config : undefined

/** Ids of the site's purposes; any text where no configuration is registered. */
export type PurposeId = PurposeIdOf<Registered>

/** Ids of the site's services; any text where no configuration is registered. */
export type ServiceId = ServiceIdOf<Registered>

/** Ids of both; any text where no configuration is registered. */
export type ConsentId = IdOf<Registered>
