import type { Config } from '../policy/types'
import { judge } from './rules'
import type { Standing } from './rules'
import type { ChangeDetail, Decision } from './types'

/** Keeps the decision and what it means. Knows nothing of cookies or pages. */
export interface Store {
  /** What is in force. */
  readonly now: Standing & { readonly decision?: Decision | undefined }
  /** Takes over a decision, and answers what that changes. */
  set(decision: Decision | undefined): ChangeDetail
}

/** What listeners are told. Frozen, since all of them get the same object. */
export const detailOf = (
  granted: readonly string[],
  revoked: readonly string[],
  decision: Decision | undefined,
): ChangeDetail =>
  Object.freeze({ granted: Object.freeze(granted), revoked: Object.freeze(revoked), decision })

/** Makes a store for one configuration. It starts before anything is known of a decision. */
export const createStore = (
  config: Config,
  clock: { now(): number; readonly gpc?: boolean | undefined },
): Store => {
  const store: Store & { now: Store['now'] } = {
    now: judge(config, undefined, 0),

    set(decision) {
      const before = store.now.granted
      const standing = judge(config, decision, clock.now(), clock.gpc)
      const { granted } = standing
      store.now = { ...standing, decision }
      return detailOf(
        [...granted].filter((id) => !before.has(id)),
        [...before].filter((id) => !granted.has(id)),
        decision,
      )
    },
  }
  return store
}
