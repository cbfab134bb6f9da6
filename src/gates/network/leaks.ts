import type { Platform } from '../../platform/types'
import { urlOwners } from '../../policy/match'
import type { Policy } from '../../policy/types'
import type { Ledger } from '../ledger'

/** Finds requests that no gate could stop, and hosts that nobody declares. */
export interface Leaks {
  /** Remembers what is granted from now on. */
  mark(granted: ReadonlySet<string>): void
  /** From this moment on, by the clock of requests, the browser itself refuses what is not granted. */
  close(time: number): void
  /** Records in the ledger what has leaked since the last search, and hosts that no service declares. */
  find(): void
}

/** How many undeclared hosts are recorded: a page may make up names without end. */
const MOST_HOSTS = 50

/** Milliseconds by which the clocks of requests and decisions may differ. */
const BLUR = 99

/**
 * Makes the search. It costs nothing until somebody asks: the browser keeps a list of its requests
 * anyway, and each is compared with what was granted when it began.
 *
 * @see https://w3c.github.io/resource-timing/
 */
export const createLeaks = (
  { now, requests, place }: Pick<Platform, 'now' | 'requests' | 'place'>,
  policy: Policy,
  record: Ledger['record'],
): Leaks => {
  const times: (readonly [number, ReadonlySet<string>])[] = []
  /** Requests that were looked at. The list is sorted by their beginning, and a page may clear it. */
  const checked = new Set<string>()
  /** Hosts of the page itself, and of others that were recorded. */
  const known = new Set([place.hostname])
  let closed = Infinity
  /** What was granted at a time; what was asked for before this script ran is judged by its first state. */
  const at = (time: number): ReadonlySet<string> | undefined =>
    (times.filter(([since]) => since <= time).pop() ?? times[0])?.[1]

  return {
    mark(granted) {
      times.push([now(), new Set(granted)])
    },
    close(time) {
      closed = time
    },
    find() {
      for (const [time, address] of requests()) {
        // Chromium lists what it refuses as well.
        if (time > closed) continue
        const key = `${time} ${address}`
        if (checked.has(key)) continue
        checked.add(key)
        const url = new URL(address)
        const owners = urlOwners(policy, url)
        if (!owners.length && !known.has(url.hostname) && known.size <= MOST_HOSTS) {
          known.add(url.hostname)
          record('network', undefined, url.origin, 'passed')
        }
        const leak = owners.find(({ id }) => !at(time - BLUR)?.has(id) && !at(time + BLUR)?.has(id))
        if (leak) record('network', leak, url.origin + url.pathname, 'leaked', 'tag')
      }
    },
  }
}
