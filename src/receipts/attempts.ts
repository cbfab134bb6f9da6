// One attempt to send a receipt of the queue, and what follows from the answer.
import type { Platform, PostAnswer, PostPort } from '../platform/types'
import type { QueueEntry, ReceiptQueue } from './queue'

const MINUTE = 6e4
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What a receipt the receiver does not take is tried for, since it was made. */
const LONGEST = 30 * DAY

/** Not taken now, and perhaps later. 409: the same receipt is being taken at this moment. */
const LATER: readonly number[] = [0, 408, 409, 425, 429]

/** Milliseconds since a receipt was made. One that does not say so is of no use to anybody. */
const ageOf = (body: string, now: number): number => {
  try {
    const { decidedAt } = JSON.parse(body) as { readonly decidedAt: string }
    const age = Math.abs(now - Date.parse(decidedAt))
    return Number.isNaN(age) ? Infinity : age
  } catch {
    return Infinity
  }
}

/** Attempts to send the receipts of a queue. */
export interface Attempts {
  /** Tries once. Takes out of the queue what was sent or is given up, and postpones the rest. */
  readonly attempt: (key: string) => Promise<void>
  /** Lets those go at once that failed without an answer: there is a network again. */
  readonly retryUnanswered: () => void
}

/**
 * Makes them.
 *
 * @param url of the receiver
 */
export const createAttempts = (
  url: string,
  queue: ReceiptQueue,
  { now, warn }: Pick<Platform, 'now' | 'warn'>,
  { post, random }: Pick<PostPort, 'post' | 'random'>,
): Attempts => {
  /** What failed without an answer, and may go as soon as there is a network. */
  const unanswered = new Set<string>()

  const postpone = (key: string, entry: QueueEntry, { status, wait }: PostAnswer): void => {
    if (!status) unanswered.add(key)
    const refused = status >= 300 && status < 500 && !LATER.includes(status)
    if (refused) warn('not taken:', url, status)
    const { tries } = entry
    const pace = refused ? DAY : Math.min(MINUTE * 2 ** Math.min(tries, 20), 6 * HOUR)
    // Not all at the same time, once a receiver is back.
    const next = Math.ceil(
      now() + Math.max(pace * (0.5 + random() / 2), Math.min(wait, DAY) * (1 + random() / 10)),
    )
    queue.write(key, { ...entry, tries: tries + 1, next })
  }
  return {
    async attempt(key) {
      const entry = queue.read(key)
      // Another tab has sent it meanwhile.
      if (!entry) return
      const answer = await post(url, entry.body, entry.id)
      const { status } = answer
      const isTaken = status >= 200 && status < 300
      if (!isTaken && ageOf(entry.body, now()) <= LONGEST) {
        postpone(key, entry, answer)
        return
      }
      queue.write(key)
      if (!isTaken) warn('given up:', key, status)
    },
    retryUnanswered() {
      for (const key of unanswered) {
        queue.postpone(key, 0)
        const entry = queue.read(key)
        if (entry) queue.write(key, { ...entry, next: 0 })
      }
      unanswered.clear()
    },
  }
}
