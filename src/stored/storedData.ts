import type { Consent, StoredKey } from '../consent/types'
import type { Store } from '../consent/store'
import type { Platform } from '../platform/types'
import type { Config, Service } from '../policy/types'
import type * as StoredFile from './index'
import type { RecordLine } from './recordLine'
import { hasUnpermittedItems } from './unpermitted'

/** Erases what services have stored, and lists what there is. */
export interface StoredData {
  /** Erases what was stored for these ids, or these single items. */
  readonly erase: (what: readonly (string | StoredKey)[]) => ReturnType<Consent['erase']>
  readonly inventory: Consent['inventory']
  readonly valuesOf: Consent['valuesOf']
  /**
   * Erases what is stored and not permitted: from before the visitor was asked, under a consent that has
   * lapsed, or by a way that no gate stands in.
   *
   * @param isAsked whether something was withdrawn: then what only others can erase is named, too
   */
  readonly sweep: (isAsked?: boolean) => void
  /** It is known whether a yes still stands. Before that, only what is withdrawn is erased. */
  readonly settle: () => void
}

/** What it needs. */
export interface StoredPort {
  readonly config: Config
  readonly platform: Platform
  readonly store: Store
  /** Loads what erases and lists. Most pages never need it. */
  readonly load: (name: 'stored') => Promise<typeof StoredFile>
  readonly record: RecordLine
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}

/** Makes it. */
export const createStoredData = (port: StoredPort): StoredData => {
  const { config, platform, store, load, record, whenActive } = port
  let isSettled = false
  const file = (): ReturnType<typeof load> => load('stored')
  const isClosed = ({ id }: Service): boolean => !store.now.granted.has(id)
  const erase = (what: StoredFile.EraseRequest, isAsked: boolean): ReturnType<Consent['erase']> =>
    file().then((it) => it.erase(config, platform, what, isAsked, record))

  return {
    erase: (what) => erase(what, true),
    inventory: () => file().then((it) => it.inventory(config, platform, store.now.granted)),
    valuesOf: (item) => file().then((it) => it.valuesOf(platform, item)),
    sweep(isAsked = false) {
      whenActive(() => {
        if (isAsked || (isSettled && hasUnpermittedItems(config, platform, isClosed)))
          erase(isClosed, isAsked).catch(platform.warn)
      })
    },
    settle() {
      isSettled = true
    },
  }
}
