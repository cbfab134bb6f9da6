import { SENT_RECEIPTS } from '../platform/features'
import { createLazy } from '../platform/lazy'
import type { Lazy } from '../platform/lazy'
import { writeJson } from '../policy/json'
import type { ChangeDetail, Consent, Decision } from '../consent/types'
import type * as ReceiptsFile from './index'
import type { Draft, ReceiptsPort } from './types'

/** How many receipts wait in localStorage. Beyond that, one is kept by its page alone. */
const MOST = 50

/** Milliseconds after which the file is loaded ahead. The notice comes first. */
const SOON = 999

/** Records decisions for receipts. */
export interface Recorder {
  /** The receipt of the decision in force, as soon as the file that makes it has loaded. */
  readonly receipt: Consent['receipt']
  /** Records a decision that was made here, before anybody is told of it. */
  readonly record: (detail: ChangeDetail, before: Decision | undefined) => void
  /** Loads what makes receipts, since one may be asked for. */
  readonly load: () => void
  /** Sends what other pages have left, and loads the file ahead where a decision is due. */
  readonly begin: () => void
}

/** What it needs. */
export interface RecorderPort extends ReceiptsPort {
  /** Loads what makes and sends receipts. */
  readonly load: (name: 'receipts') => Promise<typeof ReceiptsFile>
  /** The language in which the visitor is addressed. */
  readonly language: { readonly wanted: () => Draft['languages'] }
}

/** What makes and sends receipts, and comes when it is first needed. */
interface Sending extends Pick<Lazy<ReceiptsFile.Receipts>, 'current'> {
  readonly load: () => void
  /** Sends what is due, and where the file cannot be loaded, again when the visitor acts. */
  readonly send: (unkept?: string) => void
}

const createSending = (port: RecorderPort): Sending => {
  const { load, whenActive } = port
  const { current, get, use } = createLazy(
    () => load('receipts'),
    (it) => it.createReceipts(port),
    port,
  )
  const send: Sending['send'] = (unkept) => {
    whenActive(() => {
      void use(
        (it) => {
          it.send(unkept)
        },
        () => {
          send(unkept)
        },
      )
    })
  }
  return {
    current,
    load() {
      whenActive(() => {
        void get()
      })
    },
    send,
  }
}

/**
 * Makes the recorder. A decision is in localStorage before it is announced, so that its receipt is not
 * lost with the page.
 */
export const createRecorder = (port: RecorderPort): Recorder => {
  const { config, platform, store, language, whenActive } = port
  const { memory } = platform
  const { current, load, send } = createSending(port)
  const prefix = config.cookie.name + '~'
  /** The last decision that was made here. */
  let last: Draft | undefined
  const countWaiting = (): number => memory.keys().filter((key) => key.startsWith(prefix)).length

  return {
    load,
    receipt() {
      load()
      const { decision } = store.now
      return (
        decision &&
        current()?.receipt(
          decision,
          last?.id === decision.id ? last : { languages: language.wanted() },
        )
      )
    },
    record({ decision, revoked }, before) {
      const draft = {
        id: decision?.id ?? platform.randomId(),
        decision,
        before,
        revoked,
        languages: language.wanted(),
        time: platform.now(),
      }
      last = draft
      // A withdrawal of nothing is no record.
      if (!SENT_RECEIPTS || !config.receipts || (!decision && !revoked.length)) return
      // What sends takes no list for a receipt, in this tab or another one.
      const text = writeJson([draft])
      const isKept = countWaiting() < MOST && memory.write(prefix + draft.id, text)
      send(isKept ? undefined : text)
    },
    begin() {
      if (!SENT_RECEIPTS || !config.receipts) return
      platform.whenParsed(() => {
        if (countWaiting()) send()
        // The network may be gone when there is a decision to send.
        void platform.pause(SOON).then(() => {
          whenActive(() => {
            if (store.now.status !== 'decided') send()
          })
        })
      })
    },
  }
}
