import type { GateName, Outcome, Remedy } from '../consent/types'
import type { Service } from '../policy/types'

/** Writes a line into the ledger. */
export type RecordLine = (
  gate: GateName,
  service: Service | undefined,
  what: string,
  outcome: Outcome,
  remedy?: Remedy,
) => void
