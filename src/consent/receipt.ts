import type { Basis } from '../policy/types'
import type { Hand, Source } from './decision'

/**
 * What became of a choice, in terms of the Data Privacy Vocabulary. `ConsentWithdrawn`: there was a yes
 * until this decision. `ConsentExpired`: there was a yes, and it holds no more, by time, since more is
 * asked today, or since Global Privacy Control refuses it.
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
  /** `gpc` where the visitor has chosen nothing and Global Privacy Control has refused it. */
  readonly method?: 'gpc' | undefined
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
  /** Whose hand it was, where that is known. */
  readonly by?: Hand | undefined
  /**
   * `true` where Global Privacy Control was on. A yes on a purpose with the basis `optout` was then given in
   * spite of it.
   */
  readonly gpc?: true | undefined
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
