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

const isRefused = ({ status }: PostAnswer): boolean =>
  status >= 300 && status < 500 && !LATER.includes(status)

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

/** Milliseconds until the next attempt. Not all at the same time, once a receiver is back. */
const delayOf = ({ tries }: QueueEntry, answer: PostAnswer, random: () => number): number => {
  const pace = isRefused(answer) ? DAY : Math.min(MINUTE * 2 ** Math.min(tries, 20), 6 * HOUR)
  return Math.max(pace * (0.5 + random() / 2), Math.min(answer.wait, DAY) * (1 + random() / 10))
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

  const postpone = (key: string, entry: QueueEntry, answer: PostAnswer): void => {
    if (!answer.status) unanswered.add(key)
    if (isRefused(answer)) warn('not taken:', url, answer.status)
    const next = Math.ceil(now() + delayOf(entry, answer, random))
    queue.write(key, { tries: entry.tries + 1, next, body: entry.body })
  }
  return {
    async attempt(key) {
      const entry = queue.read(key)
      // Another tab has sent it meanwhile.
      if (!entry) return
      const answer = await post(url, entry.body, queue.idOf(key))
      const { status } = answer
      if (status >= 200 && status < 300) {
        queue.remove(key)
      } else if (ageOf(entry.body, now()) > LONGEST) {
        queue.remove(key)
        warn('given up:', key, status)
      } else {
        postpone(key, entry, answer)
      }
    },
    retryUnanswered() {
      for (const key of unanswered) queue.expedite(key)
      unanswered.clear()
    },
  }
}
