import type { Config } from '../policy/types'
import { judge } from './rules'
import type { Standing } from './rules'
import type { ChangeDetail, Decision } from './types'

/** Keeps the decision and what it means. Knows nothing of cookies or pages. */
export interface Store {
  /** What is in force. */
  readonly now: Standing & { readonly decision?: Decision | undefined }
  /** Takes over a decision, and tells what that changes. */
  set(decision: Decision | undefined): ChangeDetail
}

/** Makes a store for one configuration. It starts before anything is known of a decision. */
export const createStore = (config: Config, clock: { now(): number }): Store => {
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
  }
  return store
}
