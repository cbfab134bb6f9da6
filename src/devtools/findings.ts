import type { LedgerEntry, StoredItem } from '../consent/types'
import type { DevtoolsTexts } from '../locales/types'
import type { Snapshot } from './snapshot'

/** What can be done, as a key of the texts. */
export type Advice = keyof DevtoolsTexts['remedy']

/** Something to look at: `left` is stored although it is not allowed. */
export interface Issue {
  readonly kind: 'leaked' | 'undeclared' | 'left'
  readonly advice: Advice
  /** Addresses, names and keys, each once. */
  readonly names: readonly string[]
}

/** What a snapshot means for a site owner. */
export interface Findings {
  readonly counts: Readonly<Record<keyof DevtoolsTexts['counts'], number>>
  /** The gravest first. */
  readonly issues: readonly Issue[]
}

/**
 * Whether it belongs to nobody. A tagged element without a service has a purpose at least, and the
 * consent cookie is granted though it may be declared nowhere.
 */
export const isUndeclared = ({
  service,
  purpose,
  granted,
}: Pick<LedgerEntry, 'service' | 'purpose'> & Partial<StoredItem>): boolean =>
  !service && !purpose && !granted

/** What can be done about an entry of the ledger, if anything has to be. */
export const adviceOf = (entry: LedgerEntry): Advice | undefined =>
  entry.outcome == 'leaked'
    ? (entry.remedy ?? 'unknown')
    : isUndeclared(entry)
      ? 'undeclared'
      : undefined

/** Says what a snapshot means. */
export const findIssues = ({ ledger, inventory = [] }: Snapshot): Findings => {
  const count = (outcome: string): number =>
    ledger.filter((entry) => entry.outcome == outcome).length
  const leaks = new Map<Advice, Set<string>>()
  const leaked = new Set<string>()
  for (const entry of ledger) {
    if (entry.outcome != 'leaked') continue
    const advice = entry.remedy ?? 'unknown'
    leaks.set(advice, (leaks.get(advice) ?? new Set()).add(entry.what))
    leaked.add(entry.what)
  }
  const namesOf = (items: readonly { readonly name: string }[]): readonly string[] => [
    ...new Set(items.map(({ name }) => name).filter((name) => !leaked.has(name))),
  ]
  const undeclared = namesOf([
    ...ledger.filter(isUndeclared).map(({ what }) => ({ name: what })),
    ...inventory.filter(isUndeclared),
  ])
  const left = namesOf(inventory.filter((item) => item.service && !item.granted))
  const others: readonly Issue[] = [
    { kind: 'undeclared', advice: 'undeclared', names: undeclared },
    { kind: 'left', advice: 'left', names: left },
  ]
  return {
    counts: {
      held: count('held'),
      refused: count('refused'),
      leaked: count('leaked'),
      undeclared: undeclared.length,
    },
    issues: [
      ...[...leaks].map(
        ([advice, names]) => ({ kind: 'leaked', advice, names: [...names] }) as const,
      ),
      ...others.filter(({ names }) => names.length),
    ],
  }
}
