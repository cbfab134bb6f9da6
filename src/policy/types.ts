/**
 * A text for people: one string for every language, or one string a language.
 * Keys are BCP 47 tags as written in `<html lang>`, for example `ja` or `en`.
 */
export type Localized = string | Readonly<Record<string, string>>

/** A list of texts: one list for every language, or one list a language. */
export type LocalizedList = readonly string[] | Readonly<Record<string, readonly string[]>>

/**
 * Why the site may process data for a purpose.
 *
 * `consent` waits for a yes, `optout` runs until a no. The others cannot be refused and are shown
 * with their basis: `necessary` (the service asked for), `contract`, `law`, `published` (data the
 * person made public) and `vital` (protection of life or property).
 *
 * @see https://gdpr-info.eu/art-6-gdpr/
 */
export type Basis = 'necessary' | 'contract' | 'law' | 'published' | 'vital' | 'consent' | 'optout'

/** One reason for which the site uses data. */
export interface Purpose {
  /** `[a-z][a-z0-9-]{0,31}`; shares one namespace with service ids. */
  readonly id: string
  /** Why the site may do this at all. */
  readonly basis: Basis
  /** Short name, shown in the notice. */
  readonly name: Localized
  /** What is done and why, in a sentence or two. */
  readonly description: Localized
  /**
   * Never granted without an explicit yes, whatever the basis.
   *
   * @default false
   */
  readonly sensitive?: boolean | undefined
}

/** Who receives what a service sends. */
export interface Recipient {
  /** Name of the organisation, or of the service where that is better known. */
  readonly name: Localized
  /** `own`: the site itself. `processor`: acts on the site's instructions. `third-party`: decides for itself. */
  readonly role: 'own' | 'processor' | 'third-party'
  /** ISO 3166-1 alpha-2 code of the country the data goes to. */
  readonly country?: string | undefined
  /** What the recipient uses the data for. */
  readonly purpose?: Localized | undefined
  /** The recipient's own privacy policy. */
  readonly policyUrl?: Localized | undefined
  /** Where a visitor can opt out with the recipient. */
  readonly optOutUrl?: Localized | undefined
}

/** A cookie a service sets. */
export interface CookieDeclaration {
  /** Name; `*` stands for any run of characters. */
  readonly name: string
  /** ISO 8601 duration (`P13M`, `PT30M`) or `session`. */
  readonly duration: string
  /** What it is for. */
  readonly description: Localized
  /**
   * Scripts cannot see it.
   *
   * @default false
   */
  readonly httpOnly?: boolean | undefined
}

/** An entry a service keeps in the browser's storage. */
export interface StorageDeclaration {
  /** `local` and `session` hold keys; `indexeddb` holds databases. */
  readonly area: 'local' | 'session' | 'indexeddb'
  /** Key or database name; `*` stands for any run of characters. */
  readonly key: string
  /** What it is for. */
  readonly description: Localized
}

/** One tool the site uses for one purpose. */
export interface Service {
  /** `[a-z][a-z0-9-]{0,31}`; shares one namespace with purpose ids. */
  readonly id: string
  /** Id of the purpose it serves. */
  readonly purpose: string
  /** Name shown to visitors. */
  readonly name: Localized
  /** Who receives the data. */
  readonly recipient: Recipient
  /**
   * The items transmitted, one by one.
   *
   * @see Telecommunications Business Act (Japan), Art. 27-12
   */
  readonly sends: LocalizedList
  /**
   * URL hosts that belong to it, with an optional port and path prefix. `*.example.net` stands for
   * every subdomain, not for `example.net` itself.
   *
   * @default []
   */
  readonly hosts: readonly string[]
  /** @default [] */
  readonly cookies: readonly CookieDeclaration[]
  /** @default [] */
  readonly storage: readonly StorageDeclaration[]
}

/** Where a person can turn to. At least one field is present. */
export interface Contact {
  readonly url?: Localized | undefined
  readonly email?: string | undefined
  readonly tel?: string | undefined
  readonly address?: Localized | undefined
}

/** Who is responsible for the site. */
export interface Controller {
  readonly name: Localized
  readonly address?: Localized | undefined
  /** The person or post responsible for personal data. */
  readonly responsible?: Localized | undefined
  readonly contact: Contact
  /**
   * Who answers complaints.
   *
   * @default contact
   */
  readonly complaints?: Contact | undefined
}

/** One published change of the policy. */
export interface Change {
  /** Version that brought it. */
  readonly version: string
  /** How large it is, for people. Whether visitors are asked again follows from what a purpose covers. */
  readonly kind: 'material' | 'minor'
  /**
   * Ids of the purposes it touches.
   *
   * @default []
   */
  readonly purposes: readonly string[]
  readonly summary: Localized
}

/** A version announced before it takes effect. */
export interface Upcoming {
  readonly version: string
  /** ISO date. */
  readonly effective: string
  readonly summary: Localized
  readonly url?: Localized | undefined
}

/** A privacy policy as data. */
export interface Policy {
  /** `[0-9A-Za-z.-]{1,24}`. */
  readonly version: string
  /** ISO date. */
  readonly effective: string
  /** The page where the policy can be read. */
  readonly url: Localized
  readonly controller: Controller
  readonly purposes: readonly Purpose[]
  /** @default [] */
  readonly services: readonly Service[]
  /** @default [] */
  readonly changes: readonly Change[]
  readonly upcoming?: Upcoming | undefined
}

/** How the consent cookie is kept. */
export interface CookieOptions {
  /** @default "sekisho" */
  readonly name: string
  /**
   * `host`: this host only. `site`: the widest domain the browser accepts. Else the domain itself.
   *
   * @default "host"
   */
  readonly domain: string
  /**
   * How many days a decision is valid, 1 to 400.
   *
   * @default 180
   */
  readonly days: number
  /**
   * The same for a decision that refuses everything.
   *
   * @default 180
   */
  readonly daysRefused: number
}

/** How the notice looks. */
export interface NoticeOptions {
  /**
   * `bar`: across the page. `box`: in a corner. `quiet`: one line.
   *
   * @default "bar"
   */
  readonly kind: 'bar' | 'box' | 'quiet'
  /**
   * `top` or `bottom`; for a box also the side.
   *
   * @default "bottom"
   */
  readonly position: 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'
  /** @default "auto" */
  readonly theme: 'auto' | 'light' | 'dark'
  /**
   * A language Sekisho speaks, or `auto`: that of `<html lang>`.
   *
   * @default "auto"
   */
  readonly language: string
}

/** `enforce` holds what is not granted, `report` only writes it into the ledger, `off` does not look. */
export type GateMode = 'enforce' | 'report' | 'off'

/** Which gates are kept. */
export interface GateOptions {
  /**
   * Release tagged scripts when their purposes are granted, and hold untagged ones whose address or
   * text belongs to a declared service. `false` leaves tagged ones inert, and others alone.
   *
   * @default true
   */
  readonly scripts: boolean
  /**
   * The same for iframes, images, media, links and objects.
   *
   * @default true
   */
  readonly embeds: boolean
  /**
   * Cookies that scripts write.
   *
   * @default "enforce"
   */
  readonly cookies: GateMode
  /**
   * localStorage, sessionStorage and IndexedDB.
   *
   * @default "enforce"
   */
  readonly storage: GateMode
  /**
   * Requests that scripts send to declared hosts.
   *
   * @default "enforce"
   */
  readonly network: GateMode
  /**
   * What happens to a cookie or a storage entry that no service declares: it is written and reported,
   * or it is not written.
   *
   * @default "report"
   */
  readonly undeclared: 'report' | 'block'
}

/** Where records of decisions go. */
export interface ReceiptOptions {
  /** Address that takes each receipt by POST: relative to the page, or `https:`. */
  readonly url: string
}

/** Everything a site configures. */
export interface Config {
  readonly policy: Policy
  readonly cookie: CookieOptions
  readonly notice: NoticeOptions
  readonly gates: GateOptions
  /**
   * Sends a receipt of each decision to the site.
   *
   * @default nothing is sent
   */
  readonly receipts?: ReceiptOptions | undefined
}

type Defaulted<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>

/** A {@link Config} as a site writes it: what has a default may be left out. */
export interface ConfigInput {
  policy: Omit<Policy, 'services' | 'changes'> & {
    readonly services?: readonly Defaulted<Service, 'hosts' | 'cookies' | 'storage'>[]
    readonly changes?: readonly Defaulted<Change, 'purposes'>[]
  }
  cookie?: Partial<CookieOptions>
  notice?: Partial<NoticeOptions>
  gates?: Partial<GateOptions>
  receipts?: ReceiptOptions
}
