import type { Consent, LedgerEntry, Status, StoredItem } from '../consent/types'

/** What the developer panel shows, as it was at one moment. */
export interface Snapshot {
  readonly status: Status
  /** Ids of the purposes and services that are granted. */
  readonly granted: readonly string[]
  /** Oldest first. */
  readonly ledger: readonly LedgerEntry[]
  /** `undefined` where it is not known. */
  readonly inventory: readonly StoredItem[] | undefined
}

/** Takes a snapshot of what is known at once, with what is said to be stored. */
export const takeSnapshot = (consent: Consent, inventory?: readonly StoredItem[]): Snapshot => {
  const { purposes, services } = consent.policy
  return {
    status: consent.status,
    granted: [...purposes, ...services].map(({ id }) => id).filter((id) => consent.has(id)),
    ledger: consent.ledger(),
    inventory,
  }
}

/** A snapshot for a developer who was not there: where, when and in which browser it was taken. */
export const toJson = (consent: Consent, snapshot: Snapshot, time: number): string =>
  JSON.stringify(
    {
      sekisho: consent.version,
      time: new Date(time).toISOString(),
      // Without its query, which may name a person.
      page: location.origin + location.pathname,
      browser: navigator.userAgent,
      policy: consent.policy.version,
      decision: consent.decision,
      ...snapshot,
    },
    null,
    2,
  )
