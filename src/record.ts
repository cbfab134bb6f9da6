// Keeps the record of each decision: for the visitor, and where the site asks for it, to be sent.
import { decode, encode } from './consent/codec'
import type { Store } from './consent/store'
import type { ChangeDetail, Decision, Receipt } from './consent/types'
import { receiptOf } from './documents/receipt'
import type { LateLoaders } from './load'
import type { Platform } from './platform/types'
import type { Config } from './policy/types'
import type * as Receipts from './receipts'

/** As many receipts wait in the storage. Beyond that one is kept by its page alone. */
const MOST = 50

/** Milliseconds after which what sends is loaded ahead. What shows the notice comes first. */
const SOON = 999

/** Makes receipts, and hands over what is to be sent. */
export interface Recorder {
  /** The receipt of the decision in force. */
  readonly receipt: () => Receipt | undefined
  /** Notes a decision that was made here, before anybody is told of it. */
  readonly note: (detail: ChangeDetail, before: Decision | undefined) => void
}

/** What it asks of the house. */
export interface RecorderHost {
  readonly config: Config
  readonly platform: Platform
  readonly store: Store
  readonly load: LateLoaders['receipts']
  /** From what stands in front of something of the browser's to what is behind it. */
  readonly natives: WeakMap<object, object>
  /** Resolves when a module may be asked for. */
  readonly parsed: Promise<void>
  /** Aborted at the end. */
  readonly end: AbortController
  /** Runs what must neither happen while the page is prerendered nor after the end. */
  readonly live: (run: () => unknown) => void
}

/**
 * Makes the recorder. A receipt is in the storage before its decision is known to anybody else, so that
 * nothing is lost with the page; what sends it comes later. What other pages have left is sent as well.
 */
export const createRecorder = (host: RecorderHost): Recorder => {
  const { config, platform, store, load, parsed, end, live } = host
  const { cookie, receipts } = config
  const { memory, root, warn } = platform
  const prefix = cookie.name + '~'
  /** What is known of the last decision made here, and of no other. */
  let last:
    readonly [id: string, revoked: readonly string[], before: Decision | undefined] | undefined
  let sender: ReturnType<typeof Receipts.createSender> | undefined

  const make = (
    decision: Decision,
    revoked?: readonly string[],
    before?: Decision,
    ended?: boolean,
  ): Receipt =>
    receiptOf(config, decision, {
      granted: store.now.granted,
      languages: [config.notice.language, root.lang, platform.language],
      iso: (time) => new Date(time).toISOString(),
      before,
      revoked,
      ended,
    })

  const queued = (): number => memory.keys().filter((key) => key.startsWith(prefix)).length

  const send = (unkept?: string): void => {
    parsed
      .then(load)
      .then(({ createSender }) => {
        live(() => {
          sender ??= createSender(host)
          sender(unkept)
        })
      })
      .catch((error: unknown) => {
        warn(error)
        platform.window.addEventListener(
          'online',
          () => {
            send(unkept)
          },
          { once: true, signal: end.signal },
        )
      })
  }
  if (receipts) {
    void parsed.then(() => queued() && send())
    // Before there is a decision: the network may be gone by then, and browsers that remember a module
    // that has not come do not ask for it again.
    void parsed
      .then(() => platform.pause(SOON))
      .then(() => {
        live(() => store.now.status !== 'decided' && send())
      })
  }

  return {
    receipt() {
      const { decision } = store.now
      return (
        decision && (last?.[0] === decision.id ? make(decision, last[1], last[2]) : make(decision))
      )
    },
    note({ decision, revoked }, before) {
      last = decision && [decision.id, revoked, before]
      if (!receipts) return
      const taken = before?.entries.filter((each) => revoked.includes(each.split('.')[0] ?? ''))
      const made =
        decision ??
        // Who takes everything back keeps no decision; that it was taken back is one, for the record.
        (taken?.length &&
          decode(
            encode(
              config.policy.version,
              platform.now(),
              taken.map((each) => each.replace('.1', '.0')),
              'api',
              platform.randomId(),
            ),
          ))
      if (!made) return
      const text = JSON.stringify(make(made, revoked, before, !decision))
      send(queued() < MOST && memory.write(prefix + made.id, text) ? undefined : text)
    },
  }
}
