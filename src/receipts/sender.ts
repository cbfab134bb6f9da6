// What is loaded where a site asks for receipts, and there is one to send.
import { createAttempts } from './attempts'
import { createPost } from './post'
import { createQueue } from './queue'
import type { Platform, PostPort } from '../platform/types'
import type { Config } from '../policy/types'

const MINUTE = 6e4

/** What the sender works with. */
export interface SenderHost {
  readonly config: Config
  readonly platform: Pick<Platform, 'fetch' | 'memory' | 'now' | 'pause' | 'warn' | 'window'>
  /** Aborted at the end. */
  readonly end: AbortController
}

/**
 * Makes what sends the receipts in the queue, one after the other, and keeps trying: at once, then after
 * a minute and twice as long each time up to six hours, on this page and the next ones, or when the
 * network is back. What the receiver refuses is tried again once a day. What was made more than 30 days
 * ago and fails once more is given up, with a warning.
 *
 * Each carries its record id as `Idempotency-Key`: of two tabs that send the same one, or of one whose
 * answer was lost, the receiver keeps one.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header
 * @returns looks what is to be sent now; may bring a receipt that the storage did not take
 */
export const createSender = (
  { config, platform, end }: SenderHost,
  port: PostPort = createPost(platform.fetch),
): ((unkept?: string) => void) => {
  const { memory, now, pause, window } = platform
  const { online, alone } = port
  const queue = createQueue(config.cookie.name + '~', memory, now)
  const { attempt, retryUnanswered } = createAttempts(
    config.receipts?.url ?? '',
    queue,
    platform,
    port,
  )
  let busy = false
  let again = false
  let timer = 0

  /** When a receipt may be tried; never what is none. */
  const whenDue = (key: string): number => queue.read(key)?.next ?? Infinity

  const sendDue = async (): Promise<void> => {
    for (const key of online() ? queue.keys() : [])
      if (!end.signal.aborted && whenDue(key) <= now()) {
        // Taken by another tab: looked at again with the next ones.
        queue.postpone(key, now() + MINUTE)
        await alone(key, () => attempt(key))
      }
  }
  const runWhenNextIsDue = (): void => {
    const next = Math.min(...queue.keys().map(whenDue))
    const mine = ++timer
    if (next < Infinity && online())
      void pause(Math.max(next - now(), 0)).then(() => {
        if (mine === timer && !end.signal.aborted) void run()
      })
  }
  const run = async (): Promise<void> => {
    if (busy) {
      again = true
      return
    }
    busy = true
    do {
      again = false
      await sendDue()
    } while (again && !end.signal.aborted)
    busy = false
    runWhenNextIsDue()
  }

  window.addEventListener('pageshow', () => void run(), end)
  window.addEventListener(
    'online',
    () => {
      retryUnanswered()
      void run()
    },
    end,
  )

  return (unkept) => {
    if (unkept) queue.add(unkept)
    void run()
  }
}
