/** Where something is stored in the browser. */
export type Area = 'cookie' | 'local' | 'session' | 'indexeddb'

/** One thing {@link Consent.erase} dealt with. */
export interface EraseItem {
  readonly area: Area
  readonly name: string
  /** Id of the service that declares it, `undefined` where none does. */
  readonly service: string | undefined
}

/** What a site owner can do where a script can do nothing. */
export type Remedy =
  /** The browser asked for it before any script ran: tag it in the HTML, or send the page through `sekisho tag`. */
  | 'tag'
  /** HttpOnly: only the server that has set it can erase it. */
  | 'server'
  /** Set for another path or domain: only a page there can erase it. */
  | 'path'
  /** Kept on another site: only its owner can erase it. */
  | 'recipient'
  /** This page or another tab keeps it open: it goes when that is left. */
  | 'close'

/** What was erased, and what was not and why. */
export interface EraseReport {
  readonly erased: readonly EraseItem[]
  readonly remaining: readonly (EraseItem & { readonly reason: Remedy })[]
}

/** One thing this site has stored in this browser. */
export interface StoredItem {
  readonly area: Area
  /** Name of the cookie or database, or key of the entry. */
  readonly name: string
  /** Id of the service that declares it, `undefined` where none does. */
  readonly service: string | undefined
  /** Id of the purpose of that service. */
  readonly purpose: string | undefined
  /** Whether it may be there: its service is granted now. `false` for what nobody declares. */
  readonly granted: boolean
}

/** What is needed of a {@link StoredItem} to find it again. */
export type StoredKey = Pick<StoredItem, 'area' | 'name'>
