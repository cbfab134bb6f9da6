import type * as Changes from './changes'
import type { Store } from './consent/store'
import type { Consent, LoadUi } from './consent/types'
import type * as Erase from './erase'
import type { Gates } from './gates/gates'
import type { EarlyPlatform, Platform } from './platform/types'
import type { Fault } from './policy/fault'
import type { Config } from './policy/types'
import type * as Receipts from './receipts'
import type * as Publish from './publish'

/** What few pages need, and how it comes: in a file of its own, or bundled. */
export interface LateLoaders {
  readonly ui: LoadUi
  readonly erase: () => Promise<typeof Erase>
  readonly changes: () => Promise<typeof Changes>
  readonly receipts: () => Promise<typeof Receipts>
  readonly publish: () => Promise<typeof Publish>
}

/** Hands over what lets in, when it has come and the configuration is valid; nothing, if it is not. */
export type LoadPass = (open: (pass?: Pass) => void) => void

/** What is there from the first moment on, for what comes later to build on. */
export interface EarlyCore {
  readonly config: Config
  readonly platform: EarlyPlatform
  readonly store: Store
  readonly gates: Gates
  readonly consent: Consent
  /** Aborted at the end. */
  readonly end: AbortController
}

/** The same with all of the browser, and all that comes later. */
export interface Core extends EarlyCore {
  readonly platform: Platform
  readonly load: LateLoaders
}

/** What lets in. */
export interface Pass {
  readonly open: (core: EarlyCore) => void
}

/** The same with the check of the configuration, which the script tag has not made before. */
export interface CheckedPass extends Pass {
  faultsOf(config: unknown): readonly Fault[]
  shortFault(fault: Fault): string
}

/** Asks for what lets in, where a script tag has begun. */
export type BootPass = (script: Pick<HTMLScriptElement, 'src' | 'nonce'>) => Promise<CheckedPass>
