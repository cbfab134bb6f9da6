import type { Changes } from './changes'
import { entryOf } from './consent/rules'
import { seenMark } from './consent/seen'
import type { Decision, News } from './consent/types'
import type { Core } from './load'

/** What becomes of a decision when the policy has changed. */
export interface Renewal {
  /**
   * Looks whether anything has changed since the visitor decided. Lets a yes hold that still covers what
   * is asked. Resolves when that is known, and never rejects: where it cannot be known, nothing holds.
   *
   * @param renewed told of the decision as it stands today, where it is written otherwise
   */
  begin(renewed: (decision: Decision) => void): Promise<void>
  /** The same for a decision that was made elsewhere, which nothing is written for. */
  today(decision: Decision | undefined, run: (decision: Decision | undefined) => void): void
  /** Remembers what a decision made now on these ids covers; without one it forgets. */
  remember(decision: Decision | undefined, chosen: readonly string[]): void
  readonly news: () => News | undefined
  readonly dismiss: () => void
}

/** What it asks of the house. */
export interface RenewalHost extends Pick<Core, 'config' | 'platform' | 'store'> {
  readonly load: Core['load']['changes']
  /** Whether the cookie still says what the store was given. */
  readonly isCurrent: () => boolean
  /** Resolves when a module may be asked for. */
  readonly parsed: Promise<void>
  /** Runs what must neither happen while the page is prerendered nor after the end. */
  readonly live: (run: () => unknown) => void
}

/** Makes it. What knows of changes is loaded where something may have changed, and after a decision. */
export const createRenewal = ({
  config,
  platform,
  store,
  load,
  isCurrent,
  parsed,
  live,
}: RenewalHost): Renewal => {
  const { policy, cookie } = config
  let changes: Changes | undefined

  const withChanges = (run: (changes: Changes) => void): Promise<void> =>
    parsed
      .then(load)
      .then(({ createChanges }) => {
        live(() => {
          run((changes ??= createChanges(config, platform)))
        })
      })
      .catch(platform.warn)

  const isYes = (entry: string): boolean => entry.split('.')[1] === '1'
  /** Whether a yes was given for what is no longer quite the same. */
  const isStale = (entry: string): boolean =>
    isYes(entry) && entry !== entryOf(config, entry.split('.')[0] ?? '', true)

  /** Whether something may have changed since the visitor decided, or is not yet remembered. */
  const mayHaveChanged = (): boolean => {
    const { decision } = store.now
    const memory = platform.memory.read(cookie.name) ?? ''
    const isSeen = (version: string, isAhead?: boolean): boolean =>
      memory.includes(`"${seenMark(version, isAhead)}"`)
    return (
      (!!policy.upcoming && !isSeen(policy.upcoming.version, true)) ||
      (!!decision &&
        ((decision.policyVersion !== policy.version && !isSeen(policy.version)) ||
          decision.entries.some(
            (entry) => isStale(entry) || (isYes(entry) && !memory.includes(`"${entry}"`)),
          )))
    )
  }

  return {
    begin: (renewed) =>
      mayHaveChanged()
        ? withChanges((it) => {
            const { decision } = store.now
            // Decided elsewhere meanwhile: what was here is not written over that.
            if (!decision || !isCurrent()) return
            const next = it.renew(decision)
            it.remember(decision)
            if (next.entries.join() !== decision.entries.join()) renewed(next)
          })
        : Promise.resolve(),
    today(decision, run) {
      if (!decision?.entries.some(isStale)) {
        run(decision)
        return
      }
      let told = false
      const tell = (today: Decision): void => {
        if (!told) run(today)
        told = true
      }
      void withChanges((it) => {
        tell(it.renew(decision))
      }).then(() => {
        // Where it cannot be known, it counts as it is written.
        live(() => {
          tell(decision)
        })
      })
    },
    remember(decision, chosen) {
      // Of who agrees to nothing, nothing is remembered, from this moment on.
      if (!decision?.entries.some(isYes)) {
        platform.memory.write(cookie.name, undefined)
        return
      }
      void withChanges((it) => {
        // Another choice may have been made meanwhile.
        const { now } = store
        it.remember(now.decision, now.decision?.id === decision.id ? chosen : [])
      })
    },
    news: () => changes?.news(store.now.decision),
    dismiss() {
      changes?.dismiss()
    },
  }
}
