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
  readonly load: () => Promise<typeof PolicyUpdateFile>
  /** Whether the cookie still says what the store was given. */
  readonly isCurrent: () => boolean
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}

/** Milliseconds after which it is checked that what was agreed to is remembered. */
const LATER = 5000

/** Whether a visitor has not yet been told of the version in force, or of an announced one. */
const isUnseen = (
  { policy, cookie }: Config,
  { memory }: Platform,
  decision?: Decision,
): boolean => {
  const { upcoming, version } = policy
  const isAnother = !!decision && decision.policyVersion !== version
  if (!upcoming && !isAnother) return false
  const text = memory.read(cookie.name) ?? ''
  const isSeen = (mark: string): boolean => text.includes(`"${mark}"`)
  return (
    (!!upcoming && !isSeen(seenMark(upcoming.version, true))) ||
    (isAnother && !isSeen(seenMark(version)))
  )
}

/** Whether there is a yes of which it is not remembered what it covers. */
const isForgotten = ({ cookie }: Config, { memory }: Platform, decision?: Decision): boolean => {
  const all = decision?.entries.filter(isYes) ?? []
  const text = all.length ? memory.read(cookie.name) : ''
  return all.some((entry) => !text?.includes(`"${entry}"`))
}

/** Runs with what knows of policy updates. Resolves also where that could not be loaded, and then has not run. */
type WithUpdates = (run: (updates: PolicyUpdateFile.Changes) => void) => Promise<void>

/** Makes {@link Renewal.asOfToday}. */
const createAsOfToday =
  ({ config, platform, whenActive }: RenewalPort, withUpdates: WithUpdates): Renewal['asOfToday'] =>
  (decision, run) => {
    if (!decision || !judge(config, decision, platform.now()).isOutdated) {
      run(decision)
      return
    }
    let isDone = false
    const finish = (standing: Decision): void => {
      if (!isDone) run(standing)
      isDone = true
    }
    void withUpdates((it) => {
      finish(it.renew(decision))
    }).then(() => {
      // Where it cannot be known, the decision counts as it is written.
      whenActive(() => {
        finish(decision)
      })
    })
  }

/** Makes it. */
export const createRenewal = (port: RenewalPort): Renewal => {
  const { config, platform, store, load, isCurrent, whenActive } = port
  let updates: PolicyUpdateFile.Changes | undefined

  const withUpdates: WithUpdates = (run) =>
    load()
      .then(({ createChanges }) => {
        whenActive(() => {
          run((updates ??= createChanges(config, platform)))
        })
      })
      .catch(platform.warn)

  /** Consent given on another host of the site, or in a tab closed at once, is remembered later. */
  const catchUpOnMemory = (): void => {
    const { decision } = store.now
    if (!isForgotten(config, platform, decision)) return
    void withUpdates((it) => {
      if (decision && store.now.decision?.id === decision.id) it.remember(decision)
    })
  }

  return {
    begin(renewed) {
      const { decision, isOutdated } = store.now
      // Nobody waits for it, and the first look at localStorage takes Chromium its time.
      void platform.pause(LATER).then(() => {
        platform.whenIdle(() => {
          whenActive(catchUpOnMemory)
        })
      })
      if (!isOutdated && !isUnseen(config, platform, decision)) return Promise.resolve()
      return withUpdates((it) => {
        // If another tab has decided meanwhile, its decision is not overwritten.
        if (!decision || store.now.decision !== decision || !isCurrent()) return
        const next = it.renew(decision)
        it.remember(decision)
        if (next.entries.join() !== decision.entries.join()) renewed(next)
      })
    },
    asOfToday: createAsOfToday(port, withUpdates),
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
        void withUpdates((it) => {
          // Another choice may have been made meanwhile.
          const { now } = store
          it.remember(now.decision, now.decision?.id === decision.id ? chosen : [])
        })
      })
    },
    policyUpdate: () => updates?.news(store.now.decision),
    dismiss() {
      updates?.dismiss()
    },
  }
}
