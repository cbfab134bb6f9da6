// What became of each choice of a decision, as a receipt states it.
import { digestOf } from '../consent/entry'
import { entryOf } from '../consent/rules'
import type { Decision, ReceiptChoice } from '../consent/types'
import type { Config } from '../policy/types'

/** What is known beside a decision of what became of its choices. */
export interface ChoiceContext {
  /** Ids that are granted now; without it the receipt is of the moment the decision was made. */
  readonly granted?: ReadonlySet<string> | undefined
  /** The decision before, where it is known. */
  readonly before?: Decision | undefined
  /** Ids that this decision has revoked. */
  readonly revoked?: readonly string[] | undefined
}

/** A choice, and whether what it covers is still what was shown. */
export interface StatedChoice extends ReceiptChoice {
  readonly same: boolean
}

/**
 * Returns what was chosen on an id itself, else on the purpose it belongs to; `undefined` where nothing
 * was. The state is that of the id.
 */
export type ReadChoice = (id: string, purpose?: string) => StatedChoice | undefined

/** Reads the choices of a decision. */
export const createChoiceReader = (
  config: Config,
  { choices, entries }: Decision,
  { granted, before, revoked = [] }: ChoiceContext,
): ReadChoice => {
  const stateOf = (id: string, purpose: string, choice: boolean): ReceiptChoice['state'] => {
    if (choice) return !granted || granted.has(id) ? 'ConsentGiven' : 'ConsentExpired'
    const wasGiven = before?.choices[id] ?? before?.choices[purpose]
    return wasGiven && revoked.includes(id) ? 'ConsentWithdrawn' : 'ConsentRefused'
  }
  return (id, purpose = id) => {
    const on = id in choices ? id : purpose
    const choice = choices[on]
    if (choice === undefined) return undefined
    const entry = entries.find((each) => each.startsWith(on + '.'))
    return {
      state: stateOf(id, purpose, choice),
      digest: on === id ? entry && digestOf(entry) : undefined,
      same: entry === entryOf(config, on, choice),
    }
  }
}
