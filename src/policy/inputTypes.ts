// A configuration as a site writes it: fields with a default are optional.
import type {
  CookieOptions,
  GateOptions,
  NoticeOptions,
  ReceiptOptions,
  Regions,
  ReportOptions,
  TakeoverOptions,
} from './optionTypes'
import type { Change, Policy, Purpose, Service } from './policyTypes'
import type { SignalOptions } from './signalTypes'

type Defaulted<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>

/**
 * A {@link Purpose} as a site writes it.
 *
 * @typeParam Id its id
 */
export interface PurposeInput<Id extends string = string> extends Omit<
  Purpose,
  'id' | 'writtenBasis' | 'tellOnly'
> {
  /**
   * `[a-z][a-z0-9-]{0,31}`; no service may have the same id.
   *
   * @pattern ^[a-z][a-z\d-]{0,31}$
   */
  readonly id: Id
}

/**
 * A {@link Service} as a site writes it.
 *
 * @typeParam Id its id
 * @typeParam PurposeId an id of a purpose
 */
export interface ServiceInput<
  Id extends string = string,
  PurposeId extends string = string,
> extends Omit<Defaulted<Service, 'hosts' | 'cookies' | 'storage'>, 'id' | 'purpose'> {
  /**
   * `[a-z][a-z0-9-]{0,31}`; no purpose may have the same id.
   *
   * @pattern ^[a-z][a-z\d-]{0,31}$
   */
  readonly id: Id
  /** Id of the purpose it serves. */
  readonly purpose: PurposeId
}

/**
 * A {@link Config} as a site writes it: fields with a default are optional.
 *
 * @typeParam Named how `services` may name a service of the catalogue, where a function knows the catalogue
 * @typeParam PurposeId an id of a purpose
 * @typeParam ServiceId an id of a service
 */
export interface ConfigInput<
  Named = never,
  PurposeId extends string = string,
  ServiceId extends string = string,
> {
  /** For editors: where the JSON Schema of this file is, `dist/sekisho.schema.json`. Has no effect. */
  $schema?: string
  /** The privacy policy, as data. */
  policy: Omit<Policy, 'purposes' | 'services' | 'changes'> & {
    /** What the site uses data for. */
    readonly purposes: readonly PurposeInput<PurposeId>[]
    /**
     * The tools that the site uses.
     *
     * @default []
     */
    readonly services?: readonly (ServiceInput<ServiceId, NoInfer<PurposeId>> | Named)[]
    /**
     * Published changes of the policy.
     *
     * @default []
     */
    readonly changes?: readonly Defaulted<Change, 'purposes'>[]
  }
  /** The consent cookie. */
  cookie?: Partial<CookieOptions>
  /** How the notice looks. */
  notice?: Partial<NoticeOptions>
  /** Which gates are active, and how. */
  gates?: Partial<GateOptions>
  /**
   * Whether Global Privacy Control is obeyed, and which vendors' own scripts are told what is granted.
   *
   * @default those that a service names in `signal`
   */
  signals?: Partial<SignalOptions<NoInfer<PurposeId | ServiceId>>>
  /**
   * Sends a receipt of each decision to the site.
   *
   * @default nothing is sent
   */
  receipts?: ReceiptOptions
  /**
   * Sends, of some page views, how often each gate did what for which host: no names, values or addresses of the
   * visit.
   *
   * @default nothing is sent
   */
  report?: ReportOptions
  /**
   * The folder of the files that `sekisho.js` loads, with a slash at the end: relative to the page, or
   * `https:`. Needed where the script is inline, or an optimiser has moved it.
   *
   * @default the folder of `sekisho.js`
   */
  files?: string
  /**
   * Takes over, once and where there is no decision, what visitors have chosen under another consent tool.
   *
   * @default nothing is taken over
   */
  takeover?:
    | TakeoverOptions<NoInfer<PurposeId | ServiceId>>
    | readonly TakeoverOptions<NoInfer<PurposeId | ServiceId>>[]
  /**
   * Where visitors are asked otherwise than the basis of a purpose says. The region comes with `data-region` of the
   * script tag, or the option `region` of a function. Where it is not known, the strictest regime counts.
   *
   * @default the basis of each purpose counts everywhere
   */
  regions?: Regions<PurposeId>
}
