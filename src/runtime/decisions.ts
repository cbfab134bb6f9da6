import { decode, encode } from '../consent/cookieText'
import type { Renewal } from '../consent/renewal'
import type { Store } from '../consent/store'
import type { ChangeDetail, Decision, Hand } from '../consent/types'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'
import { createDecisionText } from './decisionText'
import type { DecisionText } from './decisionText'
import { lacksGesture } from './hand'

/** Keeps the decision: in the cookie, in the store, and in line with other tabs. */
export interface Decisions extends Pick<DecisionText, 'isCurrent' | 'isPersistent'> {
  /** Reads the decision out of the cookie. */
  read(): ChangeDetail
  /**
   * Takes over a decision that was made here: writes it, then announces it.
   *
   * @param text of the consent cookie; empty where the decision is withdrawn
   * @param chosen ids on which it was decided
   */
  keep(text: string, chosen?: readonly string[], by?: Hand): void
  /** Writes a decision as it stands today: neither a new decision nor a longer one. */
  renew(decision: Decision): void
  /** Takes over what was decided in another tab, if anything was. */
  catchUp(): void
}

/** What they need. */
export interface DecisionsPort {
  readonly config: Config
  readonly platform: Platform
  readonly store: Store
  readonly renewal: () => Renewal
  /** Records a decision that was made here, before it is announced. */
  readonly record: (detail: ChangeDetail, before: Decision | undefined) => void
  /** Announces what has changed. */
  readonly announce: (detail: ChangeDetail) => void
  /** Called after a decision that another tab has made. */
  readonly decidedElsewhere: () => void
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}

/** Makes them. */
export const createDecisions = (port: DecisionsPort): Decisions => {
  const { config, platform, store, renewal, record, announce, whenActive } = port
  const text = createDecisionText(config, platform)
  /** Ids of decisions in whose place another one was made here. */
  const superseded = new Set<string>()

  const catchUp = (): void => {
    whenActive(() => {
      const last = text.last()
      if (text.isCurrent()) return
      const found = text.read()
      const decided = decode(found)
      // Firefox may show a page its cookies of a moment ago, when a frame of it loads.
      if (decided && superseded.has(decided.id)) {
        text.write(last)
        return
      }
      // A page of an older policy may be open beside one of the new.
      renewal().asOfToday(decided, (decision) => {
        // Unless something was chosen meanwhile.
        if (text.last() !== found) return
        announce(store.set(decision))
        port.decidedElsewhere()
      })
    })
  }
  return {
    ...text,
    read: () => store.set(decode(text.read())),
    keep(next, chosen = [], by) {
      const before = store.now.decision
      const decision = decode(next, Infinity)
      if (lacksGesture(port, decision, by)) return
      if (!text.write(next)) {
        // The later decision counts, and what it refuses must not run for a moment.
        catchUp()
        return
      }
      if (before) superseded.add(before.id)
      const detail = store.set(decision)
      record(detail, before)
      announce(detail)
      renewal().remember(decision, chosen)
    },
    renew(decision) {
      const { policyVersion, decidedAt, entries, source, id, gpc, by } = decision
      const next = encode(policyVersion, decidedAt, entries, source, id, gpc, by)
      if (text.last() && !text.write(next)) catchUp()
      else announce(store.set(decision))
    },
    catchUp,
  }
}
