// The types of a privacy policy as data: the largest part of what a site writes.
import type { SignalName } from './signalTypes'

/**
 * A text for people: one string for every language, or one string per language.
 * Keys are BCP 47 tags as written in `<html lang>`, for example `ja` or `en`.
 */
export type Localized = string | Readonly<Record<string, string>>

/** A list of texts: one for every language, or one per language. */
export type LocalizedList = readonly string[] | Readonly<Record<string, readonly string[]>>

/**
 * Why the site may process data for a purpose.
 *
 * `consent`: not granted until the visitor consents. `optout`: granted until the visitor refuses. The
 * others cannot be refused: `necessary` (for the service that the visitor requested), `contract`, `law`,
 * `published` (data that the person made public) and `vital` (protection of life or property).
 *
 * @see https://gdpr-info.eu/art-6-gdpr/
 */
export type Basis = 'necessary' | 'contract' | 'law' | 'published' | 'vital' | 'consent' | 'optout'

/** What the site uses data for. */
export interface Purpose {
  /** `[a-z][a-z0-9-]{0,31}`; no service may have the same id. */
  readonly id: string
  /** Why the site may process data for it. */
  readonly basis: Basis
  /** Short name, shown in the notice. */
  readonly name: Localized
  /** What is done and why, in a sentence or two. */
  readonly description: Localized
  /**
   * Whether it needs explicit consent, whatever its basis.
   *
   * @default false
   */
  readonly sensitive?: boolean | undefined
  /**
   * Not for a policy: set in the page and on the server where the configuration has `regions`. The basis as the
   * policy says it, which what visitors agree to is counted by, wherever they are.
   *
   * @internal
   */
  readonly writtenBasis?: Basis | undefined
  /**
   * The same: `true` where the regime of the visitor's region is `tell`, so that nobody is asked.
   *
   * @internal
   */
  readonly tellOnly?: boolean | undefined
}

/** Who receives what a service sends. */
export interface Recipient {
  /** Name of the organization, or of the service if that is better known. */
  readonly name: Localized
  /** `own`: the site itself. `processor`: acts on the site's instructions. `third-party`: decides itself. */
  readonly role: 'own' | 'processor' | 'third-party'
  /** ISO 3166-1 alpha-2 code of the country the data goes to. */
  readonly country?: string | undefined
  /** What the recipient uses the data for. */
  readonly purpose?: Localized | undefined
  /** The recipient's own privacy policy. */
  readonly policyUrl?: Localized | undefined
  /** Page of the recipient on which visitors can opt out. */
  readonly optOutUrl?: Localized | undefined
}

/** A cookie that a service sets. */
export interface CookieDeclaration {
  /**
   * Name; `*` matches any run of characters.
   *
   * @pattern ^[^\s;,=]+$
   */
  readonly name: string
  /**
   * ISO 8601 duration (`P13M`, `PT30M`) or `session`.
   *
   * @pattern ^(session|P[\dYMWDTHS]+)$
   */
  readonly duration: string
  /** What it is for. */
  readonly description: Localized
  /**
   * Whether it is `HttpOnly`, so that scripts cannot read it.
   *
   * @default false
   */
  readonly httpOnly?: boolean | undefined
}

/** An entry that a service writes into the browser's storage. */
export interface StorageDeclaration {
  /** `local`: localStorage. `session`: sessionStorage. `indexeddb`: a database. */
  readonly area: 'local' | 'session' | 'indexeddb'
  /** Key or database name; `*` matches any run of characters. */
  readonly key: string
  /** What it is for. */
  readonly description: Localized
}

/**
 * What a service still sends from a page on which it has run when its consent is withdrawn: nothing
 * (`stops`), messages that use no cookies (`cookieless`), or what nobody has found out (`unknown`). Once the
 * page is loaded again, the service does not run.
 */
export type AfterRevoke = 'stops' | 'cookieless' | 'unknown'

/** A tool that the site uses for one purpose. */
export interface Service {
  /** `[a-z][a-z0-9-]{0,31}`; no purpose may have the same id. */
  readonly id: string
  /** Id of the purpose it serves. */
  readonly purpose: string
  /** Name, shown to visitors. */
  readonly name: Localized
  /** Who receives the data. */
  readonly recipient: Recipient
  /**
   * The items that are sent, one by one.
   *
   * @see Telecommunications Business Act (Japan), Art. 27-12
   */
  readonly sends: LocalizedList
  /**
   * Hosts that belong to it, with an optional port and path prefix. `*.example.net` matches all
   * subdomains, but not `example.net` itself.
   *
   * @default []
   */
  readonly hosts: readonly string[]
  /**
   * The cookies that it sets.
   *
   * @default []
   */
  readonly cookies: readonly CookieDeclaration[]
  /**
   * What it writes into the browser's storage.
   *
   * @default []
   */
  readonly storage: readonly StorageDeclaration[]
  /**
   * What it still sends after consent is withdrawn, until the page is loaded again. The published documents
   * say so. No part of what visitors agree to: it is about the time after that.
   *
   * @default the documents say nothing of it
   */
  readonly afterRevoke?: AfterRevoke | undefined
  /**
   * How its script is told what is granted. No part of what visitors agree to.
   *
   * @default it is told nothing
   */
  readonly signal?: SignalName | undefined
}

/**
 * How to contact somebody. At least one field is required.
 *
 * @minProperties 1
 */
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
  /** The person or position responsible for personal data. */
  readonly responsible?: Localized | undefined
  readonly contact: Contact
  /**
   * Who answers complaints.
   *
   * @default those of `contact`
   */
  readonly complaints?: Contact | undefined
}

/** A published change of the policy. */
export interface Change {
  /**
   * The version that introduced it.
   *
   * @pattern ^[a-zA-Z\d.-]{1,24}$
   */
  readonly version: string
  /** For people: whether visitors are asked again depends on what the purposes cover. */
  readonly kind: 'material' | 'minor'
  /**
   * Ids of the purposes it affects.
   *
   * @default []
   */
  readonly purposes: readonly string[]
  readonly summary: Localized
}

/** A version announced before it takes effect. */
export interface Upcoming {
  /** @pattern ^[a-zA-Z\d.-]{1,24}$ */
  readonly version: string
  /**
   * ISO date.
   *
   * @pattern ^\d{4}-[01]\d-[0-3]\d$
   */
  readonly effective: string
  readonly summary: Localized
  readonly url?: Localized | undefined
}

/** A privacy policy as data. */
export interface Policy {
  /**
   * `[0-9A-Za-z.-]{1,24}`.
   *
   * @pattern ^[a-zA-Z\d.-]{1,24}$
   */
  readonly version: string
  /**
   * ISO date.
   *
   * @pattern ^\d{4}-[01]\d-[0-3]\d$
   */
  readonly effective: string
  /** The page with the policy. */
  readonly url: Localized
  /** Who is responsible for the site. */
  readonly controller: Controller
  readonly purposes: readonly Purpose[]
  /** @default [] */
  readonly services: readonly Service[]
  /** @default [] */
  readonly changes: readonly Change[]
  /** The next version, announced ahead of its date. */
  readonly upcoming?: Upcoming | undefined
}
