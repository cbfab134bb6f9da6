import { attempt } from '../platform/attempt'
import { createLazy } from '../platform/lazy'
import type { Lazy } from '../platform/lazy'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'
import { isYes } from './entry'
import type * as PolicyUpdateFile from './policyUpdate'
import { judge } from './rules'
import { seenMark } from './seenMark'
import type { Store } from './store'
import type { Decision, PolicyUpdate } from './types'

/** What becomes of a decision when the policy has changed. */
export interface Renewal {
  /**
   * Checks whether anything has changed since the visitor decided, and lets a yes stand that still covers
   * what is asked. Resolves when that is known, and never rejects: where it cannot be known, nothing
   * stands that the policy of today does not cover word by word.
   *
   * @param renewed called with the decision as it stands today, where it has to be written differently
   */
  begin(renewed: (decision: Decision) => void): Promise<void>
  /** The same for a decision that was made in another tab, which is not written again. */
  asOfToday(decision: Decision | undefined, run: (decision: Decision | undefined) => void): void
  /** Remembers what a decision made now on these ids covers; without a decision it forgets. */
  remember(decision: Decision | undefined, chosen: readonly string[]): void
  /** What has changed since the visitor decided, where that is known. */
  readonly policyUpdate: () => PolicyUpdate | undefined
  /** The visitor has dismissed what was said of a policy update. */
  readonly dismiss: () => void
}

/** What it needs. */
export interface RenewalPort {
  readonly config: Config
  readonly platform: Platform
  readonly store: Store
  /** Loads what knows of policy updates. Most pages never need it. */
  readonly load: (name: 'policy-update') => Promise<typeof PolicyUpdateFile>
  /** Whether the cookie still says what the store was given. */
  readonly isCurrent: () => boolean
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}

/** Milliseconds after which it is checked that what was agreed to is remembered. */
const LATER = 5000

/** Whether a text is remembered. The first look at localStorage takes Chromium its time. */
const isRemembered = ({ config, platform }: RenewalPort, text: string): boolean =>
  !!platform.memory.read(config.cookie.name)?.includes(`"${text}"`)

/** Whether a visitor has not yet been told of the version in force, or of an announced one. */
const isUnseen = (port: RenewalPort, decision?: Decision): boolean => {
  const { upcoming, version } = port.config.policy
  const marks = [
    ...(upcoming ? [seenMark(upcoming.version, true)] : []),
    ...(decision && decision.policyVersion !== version ? [seenMark(version)] : []),
  ]
  return marks.some((mark) => !isRemembered(port, mark))
}

/** Makes {@link Renewal.asOfToday}. */
const createAsOfToday =
  (
    { config, platform, whenActive }: RenewalPort,
    updates: Lazy<PolicyUpdateFile.Changes>,
  ): Renewal['asOfToday'] =>
  (decision, run) => {
    if (!decision || !judge(config, decision, platform.now()).isOutdated) run(decision)
    else
      void updates.get().then((it) => {
        whenActive(() => {
          // Where it cannot be known, the decision counts as it is written.
          run(attempt(() => it?.renew(decision)) ?? decision)
        })
      })
  }

/** Makes it. */
export const createRenewal = (port: RenewalPort): Renewal => {
  const { config, platform, store, load, isCurrent, whenActive } = port
  const updates = createLazy(
    () => load('policy-update'),
    (it) => it.createChanges(config, platform),
    port,
  )

  /** Consent given on another host of the site, or in a tab closed at once, is remembered later. */
  const catchUpOnMemory = (): void => {
    const { decision } = store.now
    if (decision?.entries.some((entry) => isYes(entry) && !isRemembered(port, entry)))
      void updates.use((it) => {
        if (store.now.decision?.id === decision.id) it.remember(decision)
      })
  }

  return {
    begin(renewed) {
      const { decision, isOutdated } = store.now
      // Nobody waits for it, and the first look at localStorage takes Chromium its time.
      void platform.pause(LATER).then(() => {
        whenActive(() => {
          platform.whenIdle(() => {
            whenActive(catchUpOnMemory)
          })
        })
      })
      if (!isOutdated && !isUnseen(port, decision)) return Promise.resolve()
      return updates.use((it) => {
        // If another tab has decided meanwhile, its decision is not overwritten.
        if (!decision || store.now.decision !== decision || !isCurrent()) return
        const next = it.renew(decision)
        it.remember(decision)
        if (next.entries.join() !== decision.entries.join()) renewed(next)
      })
    },
    asOfToday: createAsOfToday(port, updates),
    remember(decision, chosen) {
      // Where nothing is agreed to, nothing is remembered, from this moment on.
      if (!decision?.entries.some(isYes)) {
        // Not in the task of the click: the first look at localStorage takes Chromium its time.
        void platform.pause().then(() => {
          if (store.now.decision?.id === decision?.id)
            platform.memory.write(config.cookie.name, undefined)
        })
        return
      }
      // What was granted runs first. A page that is left before is caught up with on the next one.
      platform.whenIdle(() => {
        void updates.use((it) => {
          // Another choice may have been made meanwhile.
          const { now } = store
          it.remember(now.decision, now.decision?.id === decision.id ? chosen : [])
        })
      })
    },
    policyUpdate: () => updates.current()?.news(store.now.decision),
    dismiss() {
      updates.current()?.dismiss()
    },
  }
}
