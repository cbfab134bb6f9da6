import type { AskTexts } from '../locales/types'
import type { Covered } from '../policy/coverage'
import type { ById, Change, Policy, Upcoming } from '../policy/types'
import type { Decision, Source } from './decision'
import type { LedgerEntry } from './ledgerEntry'
import type { Receipt } from './receipt'
import type { EraseReport, StoredItem, StoredKey } from './stored'

export type { Decision, Hand, Source } from './decision'
export type { GateName, LedgerEntry, Outcome } from './ledgerEntry'
export type {
  Receipt,
  ReceiptChoice,
  ReceiptPurpose,
  ReceiptService,
  ReceiptState,
} from './receipt'
export type { Area, EraseItem, EraseReport, Remedy, StoredItem, StoredKey } from './stored'

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

/** What a page is to show, with `notice.kind: "none"`. */
export interface AskDetail {
  /** What: `notice` asks the visitor; the others were asked for by somebody. */
  readonly what: Surface
  /** The language in which to address the visitor, a BCP 47 tag. */
  readonly language: string
  /** The direction in which that is written. */
  readonly direction: 'ltr' | 'rtl'
  /** Sekisho's own texts in that language. `{}` in them is where a name, a number or a date goes. */
  readonly texts: AskTexts
  /** What has changed since the visitor decided, where something has. */
  readonly policyUpdate: PolicyUpdate | undefined
  /** The visitor has read and closed what is said of that. */
  readonly dismissPolicyUpdate: () => void
  /**
   * Lets clicks on the page's controls decide. Where the one that refuses is not as easy to use as the one
   * that accepts, the console says so.
   *
   * @returns releases them
   */
  bind(controls: AskControls): () => void
}

/** The page's own controls. */
export interface AskControls {
  /** Grants everything that can be refused. */
  readonly accept: HTMLElement
  /** Refuses it. */
  readonly reject: HTMLElement
  /** Takes the switches as they are. */
  readonly save?: HTMLElement
  /** By id of a purpose or a service. They are set to what is granted now. */
  readonly switches?: Readonly<Record<string, HTMLInputElement>>
}

/** What each event hands to its listeners. */
export interface ConsentEvents {
  ready: ChangeDetail
  change: ChangeDetail
  blocked: BlockedDetail
  shown: Surface
  hidden: Surface
  /** Only with `notice.kind: "none"`: the page is to show something itself. */
  ask: AskDetail
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
export interface PolicyUpdate {
  readonly lapses: readonly Lapse[]
  /** Changes that were published as minor and that the visitor has not put away. */
  readonly minor: readonly Change[]
  /** The next version, ahead of its date, until the visitor has put it away. */
  readonly upcoming: Upcoming | undefined
}

/** What is chosen, by id. */
export type Choices<Id extends string = string> = ById<Id, boolean>

/**
 * What `window.sekisho` is, and what `createConsent` returns.
 *
 * @typeParam Id an id of a purpose or service, where it is known which there are
 */
export interface Consent<Id extends string = string> {
  /** Version of Sekisho. */
  readonly version: string
  /** The site's policy. Frozen. */
  readonly policy: Policy
  readonly status: Status
  readonly decision: Decision | undefined
  /**
   * Whether the browser sends Global Privacy Control and the site obeys it: purposes with the basis `optout`
   * are refused then, unless the visitor has allowed them all the same.
   */
  readonly gpc: boolean
  /** `false` where the browser keeps no cookies, or none of that length: a choice then holds for this page only. */
  readonly persistent: boolean
  /** Whether a purpose or service is granted now. An unknown id: `false`, and a warning. */
  has(id: Id): boolean
  /** Resolves when a purpose or service is granted, at once if it is. Never rejects. */
  when(id: Id): Promise<void>
  /**
   * Decides. What is not named keeps its choice; a choice on a purpose covers its services, unless
   * they are named too.
   *
   * @param event the event that is being answered, a click on a button of the page for instance. It says whose hand it
   *   was; without it, the visitor's is assumed where the browser says that they have just clicked or pressed a key
   *   (`navigator.userActivation`), which is a hint and no proof
   */
  update(choices: Choices<Id>, source?: Source, event?: Event): void
  /** Grants every purpose that can be refused. */
  acceptAll(source?: Source, event?: Event): void
  /** Refuses every purpose that can be refused. */
  rejectAll(source?: Source, event?: Event): void
  /** Withdraws everything, erases what was stored, and asks again. */
  reset(event?: Event): Promise<EraseReport>
  /**
   * Erases what is stored here, and withdraws nothing: what is allowed may be written again. What is
   * Sekisho's own stays; that goes with {@link Consent.reset}.
   *
   * @param what ids of purposes and services, and single items of {@link Consent.inventory}, declared or
   *   not. An item that is declared for something else too goes when it is named itself.
   * @default the purposes that can be refused
   */
  erase(what?: readonly (Id | StoredKey)[]): Promise<EraseReport>
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
