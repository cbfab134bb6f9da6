// How a signal is written down: steps as data, so that whoever reads one sees the calls that are made.

/** In the arguments of a step: an object of all that the signal tells. */
export const STATES = '{states}'
/** In the arguments of a step for {@link CallStep.each}: what is told, and whether it is granted. */
export const TYPE = '{type}'
/** See {@link TYPE}. */
export const STATE = '{state}'

/** Calls a function of the page, once it is there. */
export interface CallStep {
  /** From the window: `fbq`, or `ttq.holdConsent`. */
  readonly call: string
  readonly with?: readonly unknown[]
  /** Whether it is called once for each thing that is told. */
  readonly each?: boolean
  /** A function of the page that answers whether the call can be spared. */
  readonly unless?: string
  /** What follows when the function calls back. */
  readonly then?: readonly Step[]
}

/** Puts something into a queue, which is made where it is not there yet. */
export interface PushStep {
  readonly push: string
  readonly with: readonly unknown[]
}

/** Sets a variable of the page. */
export interface SetStep {
  readonly set: string
  readonly to: unknown
}

/** Dispatches an event at the document. */
export interface DispatchStep {
  readonly dispatch: string
}

export type Step = CallStep | PushStep | SetStep | DispatchStep

/** What a vendor is told, and when. */
export interface Signal {
  /** The vendor's words for granted and denied. */
  readonly words?: readonly [granted: unknown, denied: unknown]
  /** First of all, whatever is granted. */
  readonly prepare?: readonly Step[]
  /** On a page that begins without a grant. */
  readonly hold: readonly Step[]
  /**
   * On a page that begins with a refusal.
   *
   * @default those of `hold`
   */
  readonly refused?: readonly Step[]
  /**
   * On a page that begins with a grant.
   *
   * @default those of `grant`
   */
  readonly resume?: readonly Step[]
  /** After a choice that grants. */
  readonly grant: readonly Step[]
  /** After a choice that withdraws. */
  readonly withdraw: readonly Step[]
}
