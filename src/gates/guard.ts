import type { Realm } from '../platform/types'
import type { Config } from '../policy/types'
import type { Keeper } from './keeper'
import type { Patcher } from './patch'
import type { Tagger } from './untagged'
import type { Watch } from './watch'

/** What a guard works with. */
export interface GuardHost {
  readonly config: Config
  readonly keeper: Keeper
  readonly tagger: Tagger
  /** Aborted at the end: listeners go with it. */
  readonly signal: AbortSignal
  readonly watch: Watch
  /** From what stands in front of something of the browser's to what is behind it, in all realms. */
  readonly natives: WeakMap<object, object>
  /** Guards another realm, if it is one of this origin. */
  guard(realm: object | null | undefined): void
}

/** Stands in front of functions of one realm. */
export type Guard = (realm: Realm, patcher: Patcher, host: GuardHost) => void
