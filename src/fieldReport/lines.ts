// Turns what the ledger has recorded into lines without names, values or addresses of a visit.
import type { GateName, LedgerEntry, Outcome } from '../consent/types'
import { attempt } from '../platform/attempt'
import { hostMatcher } from '../policy/match'
import type { Policy } from '../policy/types'

/** How often a gate has done something, for one host or one service. */
export interface FieldLine {
  readonly gate: GateName
  /**
   * The host as the policy declares it; of a host that nobody declares, the host itself. Empty for cookies and
   * entries, whose names may contain anything, and for scripts without an address.
   */
  readonly host: string
  /** Id of the service; empty if no service declares it. */
  readonly service: string
  readonly outcome: Outcome
  readonly count: number
}

/** Everything of a line but its count: lines that share it are one. */
const keyOf = ({ gate, host, service, outcome }: FieldLine): string =>
  [gate, host, service, outcome].join(' ')

/** The host of what a gate has recorded, as it may be told. */
const hostOf = ({ service, what }: LedgerEntry, { services }: Policy): string => {
  const url = attempt(() => new URL(what))
  if (!url || !/^(?:https?|wss?):$/.test(url.protocol)) return ''
  if (service === undefined) return url.host
  const hosts = services.find(({ id }) => id === service)?.hosts ?? []
  return hosts.find((host) => hostMatcher(host)(url)) ?? ''
}

/**
 * Sums up the ledger, by {@link keyOf}.
 *
 * @param except a host that is left out: the receiver's own
 */
export const linesOf = (
  ledger: readonly LedgerEntry[],
  policy: Policy,
  except: string,
): ReadonlyMap<string, FieldLine> => {
  const lines = new Map<string, FieldLine>()
  for (const entry of ledger) {
    const { gate, service = '', outcome, count } = entry
    const isStored = gate === 'cookies' || gate === 'storage'
    const host = isStored ? '' : hostOf(entry, policy)
    if (host && host === except) continue
    const line = { gate, host, service, outcome, count }
    const key = keyOf(line)
    lines.set(key, { ...line, count: count + (lines.get(key)?.count ?? 0) })
  }
  return lines
}
