import type { Covered } from '../policy/coverage'
import type { Basis, Change, Config, Policy, Upcoming } from '../policy/types'

/** How a decision was made. */
export type Source = 'notice' | 'preferences' | 'embed' | 'api'

/** What a visitor has chosen. */
export interface Decision {
  /** Record id: 22 random characters of `[0-9a-z]`; nothing about the visitor goes into it. */
  readonly id: string
  /** Version of the policy that was in force. */
  readonly policyVersion: string
  /** Milliseconds since 1970-01-01 UTC, in whole seconds. */
  readonly decidedAt: number
  readonly source: Source
  /** Purpose or service id → yes or no. Has no prototype. */
  readonly choices: Readonly<Record<string, boolean>>
  /** The same as the consent cookie has it, `<id>.<0|1>[.<digest of what the id covered then>]`. */
  readonly entries: readonly string[]
}

/**
 * `undecided`: nothing was chosen. `decided`: the choice covers the policy of today.
 * `lapsed`: there was a choice, and it has expired or does not cover all that is asked today.
 */
export type Status = 'undecided' | 'decided' | 'lapsed'

/** What changed with a decision. */
export interface ChangeDetail {
  /** Ids of purposes and services that were not granted before and are now. */
  readonly granted: readonly string[]
  /** Ids that were granted before and are not now. */
  readonly revoked: readonly string[]
  readonly decision: Decision | undefined
}

/** An element that is not let through: a tagged one, or one that belongs to a declared service. */
export interface BlockedDetail {
  readonly element: Element
  /** Ids it waits for. */
  readonly waiting: readonly string[]
  /** Whether a visitor would miss it, so that something should stand in its place. */
  readonly missed: boolean
  /** Lets this one element load, until the page is left, and records nothing. */
  once(): void
}

/** What each event hands to its listeners. */
export interface ConsentEvents {
  ready: ChangeDetail
  change: ChangeDetail
  blocked: BlockedDetail
  shown: Surface
  hidden: Surface
}

/**
 * What can be shown to a visitor. `news` is a line that says what has changed and asks nothing; it shows
 * only where there is something to say.
 */
export type Surface = 'notice' | 'preferences' | 'news' | 'ledger'

/** A purpose or a service that is asked again, or for the first time. */
export interface Lapse {
  readonly id: string
  /** Whether it was not there when the visitor decided. */
  readonly isNew: boolean
  /** What it covers now and did not, as far as it is remembered; cookies that are kept longer among it. */
  readonly added: readonly Covered[]
  /** Whether it is worded otherwise. */
  readonly isReworded: boolean
  /** Published changes that name it, since the visitor decided. */
  readonly changes: readonly Change[]
}

/** What has changed since the visitor decided. */
export interface News {
  readonly lapses: readonly Lapse[]
  /** Changes that were published as minor and that the visitor has not put away. */
  readonly minor: readonly Change[]
  /** The next version, ahead of its date, until the visitor has put it away. */
  readonly upcoming: Upcoming | undefined
}

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

/** A gate of the ledger. */
export type GateName = 'scripts' | 'embeds' | 'cookies' | 'storage' | 'network'

/**
 * What a gate did.
 *
 * `passed`: granted, or only reported. `held`: kept back until it is granted. `refused`: failed, as
 * when the network is down. `released`: was held and is let in. `erased`: was there and is gone.
 * `leaked`: a script could not stop or erase it.
 */
export type Outcome = 'passed' | 'held' | 'refused' | 'released' | 'erased' | 'leaked'

/** One line of the ledger. The same thing happening again counts up, and moves to the end. */
export interface LedgerEntry {
  /** Milliseconds since 1970-01-01 UTC, of the last time. */
  readonly time: number
  /** How often. */
  readonly count: number
  readonly gate: GateName
  /** Id of the service it belongs to; `undefined` for a cookie or an entry that nobody declares. */
  readonly service: string | undefined
  readonly purpose: string | undefined
  /** Address without its query, name of a cookie or a database, key of an entry, or `inline script`. */
  readonly what: string
  readonly outcome: Outcome
  /** What can be done about a leak. */
  readonly remedy?: Remedy | undefined
}

/**
 * What became of a choice, in terms of the Data Privacy Vocabulary. `ConsentWithdrawn`: there was a yes
 * until this decision. `ConsentExpired`: there was a yes, and it holds no more, by time or since more is
 * asked today.
 *
 * @see https://w3id.org/dpv#ConsentStatus
 */
export type ReceiptState = 'ConsentGiven' | 'ConsentRefused' | 'ConsentWithdrawn' | 'ConsentExpired'

/** What a receipt says of a choice. */
export interface ReceiptChoice {
  readonly state: ReceiptState
  /** Digest of what was shown, as the consent cookie has it. */
  readonly digest: string | undefined
}

/** A service in a receipt. Texts are in the language of the receipt. */
export interface ReceiptService {
  readonly id: string
  readonly name: string
  readonly state: ReceiptState
  /** Only where the visitor has chosen for the service itself. */
  readonly digest?: string | undefined
  readonly recipient: Readonly<Record<string, string>>
  /** The items sent, one by one. */
  readonly data: readonly string[]
  /** Names and how long they stay, ISO 8601 or `session`. */
  readonly cookies: readonly { readonly name: string; readonly duration: string }[]
}

/** A purpose in a receipt, on which something was chosen. */
export interface ReceiptPurpose {
  readonly id: string
  readonly name: string
  readonly basis: Basis
  readonly sensitive?: boolean | undefined
  /** Absent where only services of it were chosen. */
  readonly state?: ReceiptState | undefined
  readonly digest?: string | undefined
  /** Those the choice covers. Left out is what the policy of today describes in another way than was shown. */
  readonly services: readonly ReceiptService[]
}

/**
 * A record of one decision. Says nothing of the visitor but what they have chosen: no address, no
 * browser, no page.
 *
 * @see https://www.iso.org/standard/80392.html ISO/IEC TS 27560
 * @see https://w3id.org/dpv/guides/consent-27560
 */
export interface Receipt {
  readonly schema: 'sekisho-receipt-1'
  /** Record id, the one in the consent cookie. */
  readonly id: string
  /** Record id of the decision before, where it is known. */
  readonly previous?: string | undefined
  /** ISO 8601, UTC. */
  readonly decidedAt: string
  /** The same: when the visitor is asked again. As `decidedAt` where that is at once. */
  readonly validUntil: string
  readonly method: Source
  /** BCP 47 tag of the language in which the visitor was asked. */
  readonly language: string
  readonly policy: { readonly version: string; readonly url: string }
  readonly controller: {
    readonly name: string
    readonly contact: Readonly<Record<string, string>>
  }
  /** Where a yes is taken back: in the preferences, which every page opens. */
  readonly withdrawal: 'preferences'
  readonly purposes: readonly ReceiptPurpose[]
}

/** What `window.sekisho` is, and what `createConsent` returns. */
export interface Consent {
  /** Version of Sekisho. */
  readonly version: string
  /** The site's policy. Frozen. */
  readonly policy: Policy
  readonly status: Status
  readonly decision: Decision | undefined
  /** `false` where the browser keeps no cookies: a choice then holds for this page only. */
  readonly persistent: boolean
  /** Whether a purpose or service is granted now. An unknown id: `false`, and a warning. */
  has(id: string): boolean
  /** Resolves when a purpose or service is granted, at once if it is. Never rejects. */
  when(id: string): Promise<void>
  /**
   * Decides. What is not named keeps its choice; a choice on a purpose covers its services, unless
   * they are named too.
   */
  update(choices: Readonly<Record<string, boolean>>, source?: Source): void
  /** Grants every purpose that can be refused. */
  acceptAll(source?: Source): void
  /** Refuses every purpose that can be refused. */
  rejectAll(source?: Source): void
  /** Withdraws everything, erases what was stored, and asks again. */
  reset(): Promise<EraseReport>
  /**
   * Erases what is stored here, and withdraws nothing: what is allowed may be written again. What is
   * Sekisho's own stays; that goes with {@link Consent.reset}.
   *
   * @param what ids of purposes and services, and single items of {@link Consent.inventory}, declared or
   *   not. An item that is declared for something else too goes when it is named itself.
   * @default the purposes that can be refused
   */
  erase(what?: readonly (string | StoredKey)[]): Promise<EraseReport>
  /**
   * Listens. `ready` is told once; who comes later is told at once. A listener that throws does not
   * stop the others.
   *
   * @returns its remover
   */
  on<T extends keyof ConsentEvents>(
    type: T,
    listener: (detail: ConsentEvents[T]) => void,
  ): () => void
  /** Shows the notice, the preferences, what has changed, or for developers the ledger. */
  show(what: Surface): void
  /** Hides whatever is shown. Decides nothing. */
  hide(): void
  /** Gates what was added where no observer looks, a shadow root for instance. */
  scan(root?: ParentNode): void
  /** The record of the decision, for the visitor to keep; nothing while there is none. */
  receipt(): Receipt | undefined
  /** What this site has stored in this browser, against what it declares. */
  inventory(): Promise<readonly StoredItem[]>
  /**
   * The values of an item of {@link Consent.inventory}: several where cookies of different paths share
   * a name, none where it is gone, and none of a database.
   */
  valuesOf(item: StoredKey): Promise<readonly string[]>
  /** What each gate let through, held or refused, and what leaked; oldest first, at most 500 lines. */
  ledger(): readonly LedgerEntry[]
  /** Puts every patched function of the browser back, and removes what Sekisho has put into the page. */
  destroy(): void
}

/** The visible part. Nothing of it is in the page until something is shown. */
export interface Ui {
  show(what: Surface): void
  hide(): void
  /** Puts a placeholder where a held embed stands, until it is let in or taken out of the page. */
  cover(held: BlockedDetail): void
  destroy(): void
}

/** What the visible part gets from the core. */
export interface UiContext {
  readonly consent: Consent
  readonly config: Config
  /** Called when something was shown or hidden. */
  readonly told: (type: 'shown' | 'hidden', what: Surface) => void
  /** What has changed, where something has. */
  readonly news: () => News | undefined
  /** The visitor has put away what was said of changes. */
  readonly dismiss: () => void
}

/** Makes the visible part. */
export type CreateUi = (context: UiContext) => Ui

/** Loads the visible part. */
export type LoadUi = () => Promise<{ readonly createUi: CreateUi }>
