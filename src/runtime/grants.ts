import type { Consent } from '../consent/types'
import type { Store } from '../consent/store'
import type { Platform } from '../platform/types'
import { itemsOf } from '../policy/items'
import type { Config } from '../policy/types'

/** Answers what is granted, and who waits for it. */
export interface Grants {
  readonly has: Consent['has']
  readonly when: Consent['when']
  /** Whether the policy has an id; warns once of one that it does not have. */
  readonly isKnown: (id: string) => boolean
  /** Resolves what waited for an id that is granted now. */
  readonly wake: () => void
}

/** What they need. */
export interface GrantsPort {
  readonly config: Config
  readonly platform: Pick<Platform, 'warn'>
  readonly store: Store
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}

/** Makes them. */
export const createGrants = ({ config, platform, store, whenActive }: GrantsPort): Grants => {
  const ids = new Map(itemsOf(config.policy).map(({ id }) => [id, true]))
  let waiting: (readonly [id: string, done: () => void])[] = []

  const isKnown = (id: string): boolean => {
    const found = ids.get(id)
    if (found === undefined) platform.warn('unknown:', id)
    // Once for each.
    ids.set(id, !!found)
    return !!found
  }
  const wake = (): void => {
    const { granted } = store.now
    const due = waiting.filter(([id]) => granted.has(id))
    waiting = waiting.filter(([id]) => !granted.has(id))
    for (const [, done] of due) whenActive(done)
  }
  return {
    isKnown,
    wake,
    has: (id) => isKnown(id) && store.now.granted.has(id),
    when: (id) =>
      new Promise((done) => {
        if (isKnown(id)) waiting.push([id, done])
        wake()
      }),
  }
}
