import type { GateName, LedgerEntry, Outcome, Remedy } from '../consent/types'
import type { Service } from '../policy/types'

/** Records what the gates do. */
export interface Ledger {
  record(
    gate: GateName,
    service: Pick<Service, 'id' | 'purpose'> | undefined,
    what: string,
    outcome: Outcome,
    remedy?: Remedy,
  ): void
  /** A copy, oldest first; the lines are frozen. */
  read(): readonly LedgerEntry[]
}

const LINES = 500

/** Makes a ledger. What happens again counts up and moves to the end; past 500 lines the oldest goes. */
export const createLedger = ({ now }: { now(): number }): Ledger => {
  const lines = new Map<string, LedgerEntry>()

  return {
    record(gate, service, what, outcome, remedy) {
      const { id, purpose } = service ?? {}
      const key = `${gate} ${id} ${outcome} ${what}`
      const count = (lines.get(key)?.count ?? 0) + 1
      lines.delete(key)
      lines.set(
        key,
        Object.freeze({ time: now(), count, gate, service: id, purpose, what, outcome, remedy }),
      )
      if (lines.size > LINES) lines.delete(lines.keys().next().value ?? '')
    },
    read: () => [...lines.values()],
  }
}
