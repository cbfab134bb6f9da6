// Ids of purposes and services as types, so that an editor completes them and a compiler finds a misspelt one.

/**
 * What a site tells TypeScript of itself: its configuration as `config`, where that is TypeScript, or the ids alone as
 * `ids`. Hooks and components then take these ids and no others.
 *
 * ```ts
 * import 'sekisho'
 *
 * declare module 'sekisho' {
 *   interface Register {
 *     ids: 'necessary' | 'analytics' | 'youtube'
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

/** Ids of the site's purposes; any text where nothing is registered. */
export type PurposeId = Register extends { readonly ids: infer Id extends string }
  ? Id
  : PurposeIdOf<Registered>

/** Ids of the site's services; any text where nothing is registered. */
export type ServiceId = Register extends { readonly ids: infer Id extends string }
  ? Id
  : ServiceIdOf<Registered>

/** Ids of both; any text where nothing is registered. */
export type ConsentId = Register extends { readonly ids: infer Id extends string }
  ? Id
  : IdOf<Registered>

/** The configuration that a site has registered. */
type Registered = Register extends { readonly config: infer Config } ? Config : undefined
