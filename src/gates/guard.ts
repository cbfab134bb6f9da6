import type { Realm } from '../platform/types'
import type { Config } from '../policy/types'
import type { Tagger } from './elements/untagged'
import type { Watcher } from './elements/watcher'
import type { Gatekeeper } from './gatekeeper'
import type { HeldWrites } from './heldWrites'
import type { Patcher } from './patch'

/** What a guard works with. */
export interface GuardPort {
  readonly config: Config
  readonly gatekeeper: Gatekeeper
  readonly heldWrites: HeldWrites
  readonly tagger: Tagger
  readonly watcher: Watcher
  /** Whether what is written into a document is lost: into that of a script that we insert. */
  readonly losesWrites: (to: Document) => boolean
  /** Aborted when the gates are removed: listeners go with it. */
  readonly signal: AbortSignal
  /** From each proxy to the object of the browser behind it, in all realms. */
  readonly natives: WeakMap<object, object>
  /** Runs in the very next task, before what the browser is about to load, where that can be told. */
  readonly soon: (run: () => void) => void
  /** Looks at every element below a root. */
  readonly scan: (root: ParentNode) => void
  /** Guards another realm, if it is one of this origin. */
  guard(realm: object | null | undefined): void
}

/** Stands in front of functions of one realm. */
export type Guard = (realm: Realm, patcher: Patcher, port: GuardPort) => void
