// The receipts of this site that wait to be sent: in localStorage, and those it did not take in this page alone.
import type { MemoryPort } from '../platform/types'

const DAY = 864e5

/** An entry of the queue: a receipt, after its first attempt with `<failed attempts>~<next attempt>~` in front. */
const ENTRY = /^(?:(\d+)~(\d+)~)?(\{.*)$/s

/** A receipt that waits. */
export interface QueueEntry {
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
  /** When a receipt may be tried; never what is none. */
  readonly whenDue: (key: string) => number
  /** The record id of a receipt. */
  readonly idOf: (key: string) => string
  /** Adds a receipt that the storage did not take. */
  readonly addUnkept: (body: string) => void
  /** Has this page wait for a time, also where the storage takes no more. */
  readonly postpone: (key: string, until: number) => void
  /** Writes down how an attempt has failed. */
  readonly write: (key: string, entry: QueueEntry) => void
  /** Lets a receipt go at once. Its failed attempts stay counted. */
  readonly expedite: (key: string) => void
  /** Takes a receipt out: it was sent, or is given up. */
  readonly remove: (key: string) => void
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
  const queue: ReceiptQueue = {
    keys: () => [...memory.keys().filter((key) => key.startsWith(prefix)), ...unkept.keys()],
    read(key) {
      const found = ENTRY.exec(unkept.get(key) ?? memory.read(key) ?? '')
      if (!found) return undefined
      const [, tries = 0, next = 0, body = ''] = found
      // A clock that was set back makes nothing wait for long.
      const times = [+next, due.get(key) ?? 0].filter((time) => time < now() + 2 * DAY)
      return { tries: +tries, next: Math.max(0, ...times), body }
    },
    whenDue: (key) => queue.read(key)?.next ?? Infinity,
    idOf: (key) => key.slice(prefix.length),
    addUnkept(body) {
      unkept.set(prefix + (JSON.parse(body) as { readonly id: string }).id, body)
    },
    postpone(key, until) {
      due.set(key, until)
    },
    write(key, { tries, next, body }) {
      due.set(key, next)
      keep(key, `${tries}~${next}~${body}`)
    },
    expedite(key) {
      due.delete(key)
      const entry = queue.read(key)
      if (entry) keep(key, `${entry.tries}~0~${entry.body}`)
    },
    remove: (key) => keep(key, undefined),
  }
  return queue
}
