// What an entry of the catalogue says of a service. Entries are data: nothing of them runs.
import type { CookieDeclaration, Recipient, StorageDeclaration } from '../policy/policyTypes'
import type { SignalName } from '../policy/signalTypes'

/** A text in the languages of the catalogue. */
export interface Bilingual {
  readonly ja: string
  readonly en: string
}

/** A list of texts: as many in each language. */
export interface BilingualList {
  readonly ja: readonly string[]
  readonly en: readonly string[]
}

/** Where a fact of an entry was read. */
export interface Source {
  /** The vendor's own page, or the npm package and version whose code was read or run. */
  readonly url: string
  /** ISO date of the day it was read. */
  readonly read: string
  /** `own`: the vendor's documentation. `code`: the vendor's published code. `other`: somebody else's list. */
  readonly by: 'own' | 'code' | 'other'
}

/** A service as the catalogue knows it: what an owner would otherwise have to find out and write. */
export interface CatalogEntry {
  /** `[a-z][a-z0-9-]{0,31}`: the name by which a policy uses it. */
  readonly id: string
  readonly name: Bilingual
  /**
   * Id of the purpose that it serves on most sites. A policy that calls its purpose otherwise says so beside
   * `use`.
   */
  readonly purpose: 'advertising' | 'analytics' | 'embeds' | 'necessary' | 'preferences' | 'support'
  /** Who receives what is sent, and what for. */
  readonly recipient: Omit<Recipient, 'name' | 'purpose'> & {
    readonly name: Bilingual
    readonly purpose: Bilingual
  }
  /**
   * The items that are sent, one by one and complete.
   *
   * @see https://www.soumu.go.jp/main_sosiki/joho_tsusin/d_syohi/gaibusoushin_kiritsu.html
   */
  readonly sends: BilingualList
  /** As in a policy: hosts that a page contacts, with an optional path. */
  readonly hosts: readonly string[]
  /** Those it sets on the site's own domain. What it sets on its own domains no script of the site can erase. */
  readonly cookies: readonly (Omit<CookieDeclaration, 'description'> & {
    readonly description: Bilingual
  })[]
  readonly storage: readonly (Omit<StorageDeclaration, 'description'> & {
    readonly description: Bilingual
  })[]
  /** How its script is told of the choice. */
  readonly signal?: SignalName
  /**
   * What it still sends on a page where it has run and consent is withdrawn or denied by its signal:
   * nothing, pings without cookies, or what nobody says.
   */
  readonly afterRevoke: 'stops' | 'cookieless' | 'unknown'
  /** At least one. */
  readonly sources: readonly Source[]
  /**
   * Facts that could not be verified on a page of the vendor's, in English: names of fields, or `cookies._ga`.
   * `sekisho check` repeats them.
   */
  readonly unverified: readonly string[]
}
