import type { Platform } from '../platform/types'
import { urlOwners } from '../policy/match'
import type { Policy } from '../policy/types'
import type { Ledger } from './ledger'

/** Finds requests that no gate could stop. */
export interface Leaks {
  /** Remembers what is granted from now on. */
  mark(granted: ReadonlySet<string>): void
  /** Writes into the ledger what has leaked since it was last asked. */
  find(): void
}

/** Milliseconds by which the clocks of requests and decisions may differ. */
const BLUR = 99

/**
 * Makes the search. It costs nothing until somebody asks: the browser keeps a list of its requests
 * anyway, and each is compared with what was granted when it began.
 *
 * @see https://w3c.github.io/resource-timing/
 */
export const createLeaks = (
  { now, requests }: Pick<Platform, 'now' | 'requests'>,
  policy: Policy,
  write: Ledger['write'],
): Leaks => {
  const times: (readonly [number, ReadonlySet<string>])[] = []
  /** Requests that were looked at. The list is sorted by their beginning, and a page may clear it. */
  const seen = new Set<string>()
  /** What was granted at a time; what was asked for before this script ran is judged by its first state. */
  const at = (time: number): ReadonlySet<string> | undefined =>
    (times.filter(([since]) => since <= time).pop() ?? times[0])?.[1]

  return {
    mark(granted) {
      times.push([now(), new Set(granted)])
    },
    find() {
      for (const [time, address] of requests()) {
        const key = `${time} ${address}`
        if (seen.has(key)) continue
        seen.add(key)
        const url = new URL(address)
        const leak = urlOwners(policy, url).find(
          ({ id }) => !at(time - BLUR)?.has(id) && !at(time + BLUR)?.has(id),
        )
        if (leak) write('network', leak, url.origin + url.pathname, 'leaked', 'tag')
      }
    },
  }
}
