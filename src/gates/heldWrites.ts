import type { GateName } from '../consent/types'
import { attempt } from '../platform/attempt'
import type { Service } from '../policy/types'
import type { Ledger } from './ledger'

/** A write to a cookie or a storage that waits for its services. */
export interface HeldWrite {
  readonly gate: GateName
  readonly services: readonly Service[]
  /** What the ledger calls it. */
  readonly what: string
  /** Does what the page wanted to do. */
  readonly write: () => unknown
}

/** Holds writes in memory until their services are granted, and ends what stays open when they are not. */
export interface HeldWrites {
  /** Holds a write. The last one of a key wins. */
  hold(key: string, held: HeldWrite): void
  /** Forgets a held write, or all whose key begins so: what was to be written has been removed. */
  forget(key: string, isPrefix: boolean): void
  /**
   * Ends what a service keeps open when it is no longer granted.
   *
   * @returns forgets it
   */
  keepOpen(services: readonly Service[], end: () => void): () => void
  /** Writes everything whose services are granted, and ends what is open of the others. */
  release(granted: ReadonlySet<string>): void
}

/**
 * How many cookies are held. Browsers keep some 180 of a site and drop those that are oldest: all at
 * once, more than this could push out the consent cookie.
 */
const MOST_COOKIES = 100

/** Makes the memory of held writes. */
export const createHeldWrites = ({ record }: Pick<Ledger, 'record'>): HeldWrites => {
  const all = new Map<string, HeldWrite>()
  const open = new Map<() => void, readonly Service[]>()
  return {
    hold(key, held) {
      all.delete(key)
      all.set(key, held)
      if (held.gate !== 'cookies') return
      const cookies = [...all].filter(([, { gate }]) => gate === 'cookies')
      if (cookies.length > MOST_COOKIES) all.delete(cookies[0]?.[0] ?? '')
    },
    forget(key, isPrefix) {
      for (const each of all.keys())
        if (isPrefix ? each.startsWith(key) : each === key) all.delete(each)
    },
    keepOpen(services, end) {
      open.set(end, services)
      return () => open.delete(end)
    },
    release(granted) {
      for (const [end, services] of open)
        if (!services.every(({ id }) => granted.has(id))) {
          open.delete(end)
          void attempt(end)
        }
      for (const [key, { gate, services, what, write }] of all)
        if (services.every(({ id }) => granted.has(id))) {
          all.delete(key)
          const refused = (): void => {
            record(gate, services[0], what, 'refused')
          }
          // A storage may be full by now, and a frame gone.
          try {
            const written = write()
            record(gate, services[0], what, 'released')
            void Promise.resolve(written).catch(refused)
          } catch {
            refused()
          }
        }
    },
  }
}
