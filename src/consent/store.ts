import type { Config } from '../policy/types'
import { encode } from './codec'
import { entryOf, itemsOf, judge, refusableOf } from './rules'
import type { Standing } from './rules'
import type { ChangeDetail, Decision, Source } from './types'

/** Keeps the decision and what it means. Knows nothing of cookies or pages. */
export interface Store {
  /** What is in force. */
  readonly now: Standing & { readonly decision?: Decision | undefined }
  /** Takes over a decision, and tells what that changes. */
  set(decision: Decision | undefined): ChangeDetail
  /**
   * Makes the text of a decision. What is not named keeps its choice, a choice on a purpose covers its
   * services unless they are named too, and what cannot be chosen is left out.
   *
   * @returns an empty text if nothing changes
   */
  patch(choices: Readonly<Record<string, boolean>>, source: Source): string
}

/** Makes a store for one configuration. It starts undecided. */
export const createStore = (
  config: Config,
  clock: { now(): number; randomId(): string },
): Store => {
  const store: Store & { now: Store['now'] } = {
    now: judge(config, undefined, 0),

    set(decision) {
      const before = store.now.granted
      const { status, granted } = judge(config, decision, clock.now())
      store.now = { status, granted, decision }
      return {
        granted: [...granted].filter((id) => !before.has(id)),
        revoked: [...before].filter((id) => !granted.has(id)),
        decision,
      }
    },

    patch(named, source) {
      const { decision, status, granted } = store.now
      const isNamed = (id: string): boolean => Object.hasOwn(named, id)
      const items = itemsOf(config).filter(({ id, purpose }) =>
        refusableOf(config).includes(purpose ?? id),
      )
      const entries = items.flatMap(({ id, purpose }) =>
        isNamed(id)
          ? entryOf(config, id, named[id] === true)
          : isNamed(purpose ?? id) || decision?.choices[id] !== granted.has(id)
            ? // What has expired is not renewed by another choice.
              []
            : decision.entries.filter((entry) => entry.startsWith(id + '.')),
      )
      return !items.some(({ id }) => isNamed(id)) ||
        // Page code that repeats itself is no new decision, and does not renew the old one.
        (source === 'api' && status === 'decided' && entries.join() === decision?.entries.join())
        ? ''
        : encode(config.policy.version, clock.now(), entries, source, clock.randomId())
    },
  }
  return store
}
