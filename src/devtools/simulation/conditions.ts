// Under what a visit is simulated, in the developer panel.

/** A visitor who has never been here before. */
export interface Conditions {
  /** ISO 3166-1 country, or ISO 3166-2 part of one; empty where it is not known. */
  readonly region: string
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean
  /** BCP 47 tag: the language of the browser, and of the page. */
  readonly language: string
}
