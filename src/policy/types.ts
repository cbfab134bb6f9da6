// The types of the configuration: the reference for what a site writes.
import type {
  CookieOptions,
  GateOptions,
  NoticeOptions,
  ReceiptOptions,
  Regions,
  ReportOptions,
  TakeoverOptions,
} from './optionTypes'
import type { Policy } from './policyTypes'
import type { SignalOptions } from './signalTypes'

export type * from './inputTypes'
export type * from './optionTypes'
export type * from './policyTypes'
export type {
  GoogleSignal,
  SignalMapping,
  SignalName,
  SignalOption,
  SignalOptions,
} from './signalTypes'

/** The complete configuration of a site. */
export interface Config {
  readonly policy: Policy
  readonly cookie: CookieOptions
  readonly notice: NoticeOptions
  readonly gates: GateOptions
  /**
   * Whether Global Privacy Control is obeyed, and which vendors' own scripts are told what is granted.
   *
   * @default those that a service names in `signal`
   */
  readonly signals: SignalOptions
  /**
   * Sends a receipt of each decision to the site.
   *
   * @default nothing is sent
   */
  readonly receipts?: ReceiptOptions | undefined
  /**
   * Sends, of some page views, how often each gate did what for which host: no names, values or addresses of the
   * visit.
   *
   * @default nothing is sent
   */
  readonly report?: ReportOptions | undefined
  /**
   * The folder of the files that `sekisho.js` loads, with a slash at the end: relative to the page, or
   * `https:`. Needed where the script is inline, or an optimiser has moved it.
   *
   * @default the folder of `sekisho.js`
   */
  readonly files?: string | undefined
  /**
   * Takes over, once and where there is no decision, what visitors have chosen under another consent tool.
   *
   * @default nothing is taken over
   */
  readonly takeover?: TakeoverOptions | readonly TakeoverOptions[] | undefined
  /**
   * Where visitors are asked otherwise than the basis of a purpose says. The region comes with `data-region` of the
   * script tag, or the option `region` of a function. Where it is not known, the strictest regime counts.
   *
   * @default the basis of each purpose counts everywhere
   */
  readonly regions?: Regions | undefined
}
