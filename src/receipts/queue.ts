// The receipts of this site that wait to be sent: in localStorage, and those it did not take in this page alone.
import type { MemoryPort } from '../platform/types'

const DAY = 864e5

/** An entry of the queue: a receipt, after its first attempt with `<failed attempts>~<next attempt>~` in front. */
const ENTRY = /^(?:(\d+)~(\d+)~)?(\{.*)$/s

/** A receipt that waits. */
export interface QueueEntry {
  /** Record id. */
  readonly id: string
  /** Failed attempts. */
  readonly tries: number
  /** When it may be tried, in milliseconds since 1970; 0 for at once. */
  readonly next: number
  /** The receipt, JSON. */
  readonly body: string
}

/** The queue, shared with the other tabs. */
export interface ReceiptQueue {
  /** The keys of all entries, and of what only looks like one. */
  readonly keys: () => readonly string[]
  /** `undefined` for what is no receipt, or is not there any more. */
  readonly read: (key: string) => QueueEntry | undefined
  /** Writes an entry; without one, takes it out of the queue. */
  readonly write: (key: string, entry?: QueueEntry) => void
  /** Has this page wait until then, also where the storage takes no more. */
  readonly postpone: (key: string, until: number) => void
  /** Adds a receipt that the storage did not take. */
  readonly add: (body: string) => void
}

/**
 * Opens the queue.
 *
 * @param prefix of the keys in localStorage
 */
export const createQueue = (
  prefix: string,
  memory: MemoryPort,
  now: () => number,
): ReceiptQueue => {
  /** What only this page has. */
  const unkept = new Map<string, string>()
  /** When each is tried next, also where the storage takes no more. */
  const due = new Map<string, number>()

  const keep = (key: string, text: string | undefined): void => {
    if (!unkept.has(key)) memory.write(key, text)
    else if (text === undefined) unkept.delete(key)
    else unkept.set(key, text)
  }
  return {
    keys: () => [...memory.keys().filter((key) => key.startsWith(prefix)), ...unkept.keys()],
    read(key) {
      const found = ENTRY.exec(unkept.get(key) ?? memory.read(key) ?? '')
      if (!found) return undefined
      const [, tries = 0, next = 0, body = ''] = found
      // A clock that was set back makes nothing wait for long.
      const times = [+next, due.get(key) ?? 0].filter((time) => time < now() + 2 * DAY)
      const id = key.slice(prefix.length)
      return { id, tries: +tries, next: Math.max(0, ...times), body }
    },
    write(key, entry) {
      if (entry) due.set(key, entry.next)
      keep(key, entry && `${entry.tries}~${entry.next}~${entry.body}`)
    },
    postpone: (key, until) => void due.set(key, until),
    add(body) {
      unkept.set(prefix + (JSON.parse(body) as { readonly id: string }).id, body)
    },
  }
}
