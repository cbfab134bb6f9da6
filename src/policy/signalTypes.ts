// The signals to vendors that a site may configure, and what each of them tells.

/** What each signal tells, by the vendor's own names. */
export interface SignalTypes {
  readonly clarity: 'ad_Storage' | 'analytics_Storage'
  readonly datadog: 'consent'
  readonly google:
    | 'ad_storage'
    | 'ad_user_data'
    | 'ad_personalization'
    | 'analytics_storage'
    | 'functionality_storage'
    | 'personalization_storage'
    | 'security_storage'
  readonly hubspot: 'analytics' | 'advertisement' | 'functionality'
  readonly karte: 'consent'
  readonly ly: 'consent'
  readonly matomo: 'consent'
  readonly meta: 'consent'
  readonly mixpanel: 'consent'
  readonly pinterest: 'consent'
  readonly posthog: 'consent'
  readonly shopify: 'analytics' | 'marketing' | 'preferences' | 'sale_of_data'
  readonly tiktok: 'consent'
  readonly treasuredata: 'consent'
  readonly uet: 'ad_storage'
  readonly wordpress:
    'functional' | 'preferences' | 'statistics-anonymous' | 'statistics' | 'marketing'
}

/** A way to tell a vendor's script what is granted; each has a file in `src/signals/`. */
export type SignalName = keyof SignalTypes

/**
 * The id of the purpose that grants what a signal tells, where the configuration does not say; `null`:
 * always granted.
 */
export const SIGNAL_TYPES: {
  readonly [Name in SignalName]: Readonly<Record<SignalTypes[Name], string | null>>
} = {
  clarity: { ad_Storage: 'advertising', analytics_Storage: 'analytics' },
  datadog: { consent: 'analytics' },
  google: {
    ad_storage: 'advertising',
    ad_user_data: 'advertising',
    ad_personalization: 'advertising',
    analytics_storage: 'analytics',
    functionality_storage: 'preferences',
    personalization_storage: 'preferences',
    security_storage: null,
  },
  hubspot: { analytics: 'analytics', advertisement: 'advertising', functionality: 'preferences' },
  karte: { consent: 'advertising' },
  ly: { consent: 'advertising' },
  matomo: { consent: 'analytics' },
  meta: { consent: 'advertising' },
  mixpanel: { consent: 'analytics' },
  pinterest: { consent: 'advertising' },
  posthog: { consent: 'analytics' },
  shopify: {
    analytics: 'analytics',
    marketing: 'advertising',
    preferences: 'preferences',
    sale_of_data: 'advertising',
  },
  tiktok: { consent: 'advertising' },
  treasuredata: { consent: 'analytics' },
  uet: { ad_storage: 'advertising' },
  wordpress: {
    functional: null,
    preferences: 'preferences',
    'statistics-anonymous': 'analytics',
    statistics: 'analytics',
    marketing: 'advertising',
  },
}

/**
 * How a signal is mapped.
 *
 * @typeParam Type what the signal tells
 * @typeParam Id an id of a purpose or service
 */
export interface SignalMapping<Type extends string = string, Id extends string = string> {
  /**
   * By what the signal tells: ids of purposes and services, all of which must be granted. A service that
   * listens to the signal and serves one of these purposes must be granted too.
   *
   * @default by the ids that the catalogue uses: `analytics`, `advertising` and `preferences`
   */
  readonly purposes?: Readonly<Partial<Record<Type, readonly Id[]>>> | undefined
}

/** Google Consent Mode. */
export interface GoogleSignal<Id extends string = string> extends SignalMapping<
  SignalTypes['google'],
  Id
> {
  /**
   * `basic`: Google's tags are held until they are granted. `advanced`: services with
   * `"signal": "google"` run before consent, and send messages without cookies.
   *
   * @default "basic"
   */
  readonly mode?: 'basic' | 'advanced' | undefined
  /**
   * ISO 3166-2 codes of regions that get a default of their own, beside the one for everywhere. Both say
   * the same: what the visitor has granted does not depend on the place.
   */
  readonly region?: readonly string[] | undefined
  /**
   * Milliseconds for which Google's tags wait for an update. Not needed for the decision, which the default
   * already has.
   */
  readonly waitForUpdate?: number | undefined
  /** Whether ad identifiers are taken out of messages while `ad_storage` is denied. */
  readonly adsDataRedaction?: boolean | undefined
  /** Whether links of the page carry what ads and statistics would else keep in cookies. */
  readonly urlPassthrough?: boolean | undefined
}

/** A signal as a site writes it: `false` is never told, not even where a service listens to it. */
export type SignalOption<Options = SignalMapping> = boolean | Options

/** Which vendors are told. Those that a service of the policy names in `signal` are told anyway. */
export type SignalOptions<Id extends string = string> = {
  readonly [Name in SignalName]?: SignalOption<
    Name extends 'google' ? GoogleSignal<Id> : SignalMapping<SignalTypes[Name], Id>
  >
} & {
  /**
   * Whether `dataLayer` gets an event with each decision.
   *
   * @default where Google is told
   */
  readonly dataLayer?: boolean
  /**
   * `deny`: a browser that sends Global Privacy Control refuses every purpose with the basis `optout`, unless
   * the visitor allows it on this site all the same. `ignore`: the signal changes nothing.
   *
   * @default "deny"
   * @see https://w3c.github.io/gpc/
   */
  readonly gpc: 'deny' | 'ignore'
}
