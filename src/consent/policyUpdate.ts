// What is loaded where something may have changed since the visitor decided: most pages never need it.
import { createAgreed } from './consentedScope'
import type { Agreed } from './consentedScope'
import { lapsesOf } from './lapses'
import { seenMark } from './seenMark'
import type { Decision, PolicyUpdate } from './types'
import type { Platform } from '../platform/types'
import { changesSince } from '../policy/changes'
import type { Config } from '../policy/types'

/** Knows what a visitor has agreed to, and what has changed since. */
export interface Changes {
  /** A decision as it stands today: a yes that still covers what is asked has the digest of today. */
  renew(decision: Decision): Decision
  /**
   * Remembers what a decision covers; without one it forgets everything. Of who has agreed to nothing
   * it remembers nothing.
   *
   * @param chosen ids on which it was decided just now
   */
  remember(decision: Decision | undefined, chosen?: readonly string[]): void
  /** What has changed since a decision. */
  news(decision: Decision | undefined): PolicyUpdate
  /** The visitor has seen all of it. */
  dismiss(): void
}

/** Makes it. Other tabs remember in the same place, so that it is read each time. */
export const createChanges = (
  config: Config,
  { memory, now }: Pick<Platform, 'memory' | 'now'>,
): Changes => {
  const { policy, cookie } = config
  const { version, upcoming } = policy
  const agreed = (): Agreed => createAgreed(config, memory.read(cookie.name))
  const keep = (it: Agreed): void => {
    memory.write(cookie.name, it.text())
  }
  // A reading of the text alone, without a clock.
  // eslint-disable-next-line no-restricted-globals
  const isAhead = (date: string): boolean => Date.parse(date) > now()

  return {
    renew: (decision) => agreed().renew(decision),
    remember(decision, chosen) {
      if (!decision) {
        memory.write(cookie.name, undefined)
        return
      }
      const it = agreed()
      it.remember(decision, chosen)
      const isTold = !changesSince(policy, decision.policyVersion).some(
        (each) => each.kind === 'minor',
      )
      if (isTold && !it.isEmpty()) it.see(seenMark(version))
      keep(it)
    },
    news(decision) {
      const it = agreed()
      return {
        lapses: decision ? lapsesOf(config, it, decision) : [],
        minor:
          decision && !it.hasSeen(seenMark(version))
            ? changesSince(policy, decision.policyVersion).filter((each) => each.kind === 'minor')
            : [],
        upcoming:
          upcoming && isAhead(upcoming.effective) && !it.hasSeen(seenMark(upcoming.version, true))
            ? upcoming
            : undefined,
      }
    },
    dismiss() {
      const it = agreed()
      it.see(seenMark(version))
      if (upcoming) it.see(seenMark(upcoming.version, true))
      keep(it)
    },
  }
}
