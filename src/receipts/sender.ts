// What is loaded where a site asks for receipts, and there is one to send.
import { createPost } from './post'
import type { Platform, PostPort } from '../platform/types'
import type { Config } from '../policy/types'

const MINUTE = 6e4
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What a receipt the receiver does not take is tried for, since it was made. */
const LONGEST = 30 * DAY

/** An entry of the queue: a receipt, after its first attempt with `<failed attempts>~<next attempt>~` in front. */
const ENTRY = /^(?:(\d+)~(\d+)~)?(\{.*)$/s

/** Not taken now, and perhaps later. 409: the same receipt is being taken at this moment. */
const LATER: readonly number[] = [0, 408, 409, 425, 429]

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
  { post, online, alone, random }: PostPort = createPost(platform.fetch),
): ((unkept?: string) => void) => {
  const { memory, now, pause, warn, window } = platform
  const prefix = config.cookie.name + '~'
  const url = config.receipts?.url ?? ''
  /** What only this page has. */
  const unkept = new Map<string, string>()
  /** When each is tried next, also where the storage takes no more. */
  const due = new Map<string, number>()
  /** What failed without an answer, and may go as soon as there is a network. */
  const cut = new Set<string>()
  let busy = false
  let again = false
  let timer = 0

  const partsOf = (
    key: string,
  ): { readonly tries: number; readonly next: number; readonly body: string } | undefined => {
    const found = ENTRY.exec(unkept.get(key) ?? memory.read(key) ?? '')
    if (!found) return undefined
    const [, tries = 0, next = 0, body = ''] = found
    // A clock that was set back makes nothing wait for long.
    const times = [+next, due.get(key) ?? 0].filter((time) => time < now() + 2 * DAY)
    return { tries: +tries, next: Math.max(0, ...times), body }
  }
  const keep = (key: string, text: string | undefined): void => {
    if (!unkept.has(key)) memory.write(key, text)
    else if (text === undefined) unkept.delete(key)
    else unkept.set(key, text)
  }
  const keys = (): readonly string[] => [
    ...memory.keys().filter((key) => key.startsWith(prefix)),
    ...unkept.keys(),
  ]
  /** When a receipt may be tried; never what is none. */
  const whenDue = (key: string): number => partsOf(key)?.next ?? Infinity

  /** Milliseconds since a receipt was made. One that does not say so is of no use to anybody. */
  const ageOf = (body: string): number => {
    try {
      const { decidedAt } = JSON.parse(body) as { readonly decidedAt: string }
      const age = Math.abs(now() - Date.parse(decidedAt))
      return Number.isNaN(age) ? Infinity : age
    } catch {
      return Infinity
    }
  }

  const attempt = async (key: string): Promise<void> => {
    const entry = partsOf(key)
    // Another tab has sent it meanwhile.
    if (!entry) return
    const { tries, body } = entry
    const { status, wait } = await post(url, body, key.slice(prefix.length))
    if (status >= 200 && status < 300) {
      keep(key, undefined)
      return
    }
    if (ageOf(body) > LONGEST) {
      keep(key, undefined)
      warn('given up:', key, status)
      return
    }
    if (!status) cut.add(key)
    const refused = status >= 300 && status < 500 && !LATER.includes(status)
    if (refused) warn('not taken:', url, status)
    const pace = refused ? DAY : Math.min(MINUTE * 2 ** Math.min(tries, 20), 6 * HOUR)
    // Not all at the same time, once a receiver is back.
    const next = Math.ceil(
      now() + Math.max(pace * (0.5 + random() / 2), Math.min(wait, DAY) * (1 + random() / 10)),
    )
    due.set(key, next)
    keep(key, `${tries + 1}~${next}~${body}`)
  }

  const run = async (): Promise<void> => {
    if (busy) {
      again = true
      return
    }
    busy = true
    do {
      again = false
      for (const key of online() ? keys() : [])
        if (!end.signal.aborted && whenDue(key) <= now()) {
          // Taken by another tab: looked at again with the next ones.
          due.set(key, now() + MINUTE)
          await alone(key, () => attempt(key))
        }
    } while (again && !end.signal.aborted)
    busy = false

    const next = Math.min(...keys().map(whenDue))
    const mine = ++timer
    if (next < Infinity && online())
      void pause(Math.max(next - now(), 0)).then(() => {
        if (mine === timer && !end.signal.aborted) void run()
      })
  }

  window.addEventListener('pageshow', () => void run(), end)
  window.addEventListener(
    'online',
    () => {
      for (const key of cut) {
        due.delete(key)
        const entry = partsOf(key)
        if (entry) keep(key, `${entry.tries}~0~${entry.body}`)
      }
      cut.clear()
      void run()
    },
    end,
  )

  return (text) => {
    if (text) unkept.set(prefix + (JSON.parse(text) as { readonly id: string }).id, text)
    void run()
  }
}
