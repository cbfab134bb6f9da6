/** How a decision was made. `migrated`: it was taken over from another consent tool. */
export type Source = 'notice' | 'preferences' | 'embed' | 'api' | 'migrated'

/**
 * Whose hand made a decision. `visitor`: an event of the browser that no script made, such as a click. `tool`: an event
 * that a script has dispatched on a button, as tools do that act for visitors. `page`: code of the page, while the
 * visitor had not just clicked or pressed a key.
 *
 * @see https://dom.spec.whatwg.org/#dom-event-istrusted
 */
export type Hand = 'visitor' | 'tool' | 'page'

/** What a visitor has chosen. Frozen, with all that is in it. */
export interface Decision {
  /** Record id: 22 random characters of `[0-9a-z]`; nothing about the visitor goes into it. */
  readonly id: string
  /** Version of the policy that was in force. */
  readonly policyVersion: string
  /** Milliseconds since 1970-01-01 UTC, in whole seconds. */
  readonly decidedAt: number
  readonly source: Source
  /** Whose hand it was; not known of decisions of earlier versions, and of those taken over from another tool. */
  readonly by?: Hand | undefined
  /** `true` where Global Privacy Control was on, so that a yes was given although the browser asked for a no. */
  readonly gpc?: true | undefined
  /** Purpose or service id → yes or no. Has no prototype. */
  readonly choices: Readonly<Record<string, boolean>>
  /** The same as the consent cookie has it, `<id>.<0|1>[.<digest of what the id covered then>]`. */
  readonly entries: readonly string[]
}
