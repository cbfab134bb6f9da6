// What is loaded where a receipt is asked for, or the site wants to get them.
import { decode, encode } from '../consent/cookieText'
import { idOf } from '../consent/entry'
import type { Decision, Receipt } from '../consent/types'
import { createDraftReader } from './drafts'
import { receiptOf } from './receipt'
import type { ReceiptContext } from './receipt'
import type { Draft, ReceiptsPort } from './types'
import { createSender } from './sender'

/** What is known of how a decision was made: little on a later page. */
export type KnownOf = Partial<Draft> & Pick<Draft, 'languages'>

/** Makes receipts, and sends them. */
export interface Receipts {
  /** The receipt of a decision, with what is known of how it was made. */
  receipt(decision: Decision, known: KnownOf): Receipt
  /** Sends what is due; may bring a draft that the storage did not take. */
  send(unkept?: string): void
}

/**
 * The decision by which a visitor withdraws everything: there is none in force, but it is recorded.
 */
const withdrawalOf = (
  version: string,
  { id, before, revoked, time }: Draft,
): Decision | undefined => {
  const taken = before?.entries.filter((each) => revoked.includes(idOf(each)))
  if (!taken?.length) return undefined
  const entries = taken.map((each) => each.replace('.1', '.0'))
  return decode(encode(version, time, entries, 'api', id))
}

/** A decision out of JSON as out of the cookie: without a prototype, from which a choice could be inherited. */
const revive = (decision: Decision | undefined): Decision | undefined => {
  if (!decision) return undefined
  const { policyVersion, decidedAt, entries, source, id, gpc, by } = decision
  return decode(encode(policyVersion, decidedAt, entries, source, id, gpc, by))
}

/** Makes them. */
export const createReceipts = (port: ReceiptsPort): Receipts => {
  const { config, store } = port
  let sender: ReturnType<typeof createSender> | undefined

  const make = (
    decision: Decision,
    { before, revoked, languages }: KnownOf,
    rest: Pick<ReceiptContext, 'granted' | 'ended'>,
  ): Receipt =>
    receiptOf(config, decision, {
      languages,
      iso: (time) => new Date(time).toISOString(),
      before,
      revoked,
      ...rest,
    })
  const readDraft = createDraftReader((it) => {
    const draft = { ...it, before: revive(it.before) }
    const decision = draft.decision
      ? revive(draft.decision)
      : withdrawalOf(config.policy.version, draft)
    return decision && make(decision, draft, { ended: !draft.decision })
  })

  return {
    receipt: (decision, known) => make(decision, known, { granted: store.now.granted }),
    send(unkept) {
      readDraft.all(port)
      sender ??= createSender(port)
      sender(unkept === undefined ? undefined : readDraft.one(unkept))
    },
  }
}
