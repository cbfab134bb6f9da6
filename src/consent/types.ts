import type { Config, Policy } from '../policy/types'

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

/** A tagged element that is not let through. */
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

/** What can be shown to a visitor. */
export type Surface = 'notice' | 'preferences'

/** One thing {@link Consent.erase} dealt with. */
export interface EraseItem {
  readonly area: 'cookie' | 'local' | 'session' | 'indexeddb'
  readonly name: string
  readonly service: string
}

/** What was erased, and what was not and why. */
export interface EraseReport {
  readonly erased: readonly EraseItem[]
  readonly remaining: readonly (EraseItem & { readonly reason: string })[]
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
  /** Erases what the services of these purposes or services have stored; of all that can be refused if none is named. */
  erase(ids?: readonly string[]): Promise<EraseReport>
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
  /** Shows the notice or the preferences. */
  show(what: Surface): void
  /** Hides whatever is shown. Decides nothing. */
  hide(): void
  /** Gates what was added where no observer looks, a shadow root for instance. */
  scan(root?: ParentNode): void
  /** Stops observing and removes what Sekisho has put into the page. */
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
}

/** Makes the visible part. */
export type CreateUi = (context: UiContext) => Ui

/** Loads the visible part. */
export type LoadUi = () => Promise<{ readonly createUi: CreateUi }>
