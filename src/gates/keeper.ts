import type { GateName, Outcome } from '../consent/types'
import { attempt } from '../platform/attempt'
import { hostMatcher, mentions } from '../policy/match'
import type { GateOptions, Service } from '../policy/types'
import type { Ledger } from './ledger'

/** A write that waits for its services: its gate, them, what it writes, and how. */
export type Held = readonly [
  gate: GateName,
  services: readonly Service[],
  what: string,
  write: () => unknown,
]

/** Decides for all gates, and keeps what they hold. */
export interface Keeper {
  /** Services an address belongs to, and the address without its query. */
  owners(address: unknown): { readonly services: readonly Service[]; readonly what: string }
  /** Services not granted of which a text contains a host. */
  mentioned(text: string): readonly Service[]
  /** Whether a declared host is that of the page, so that an address belongs to it without naming it. */
  readonly near: boolean
  /**
   * Whether a gate stops what belongs to these services, all of which must be granted; with none, what
   * belongs to nobody. Written into the ledger.
   */
  stops(gate: GateName, services: readonly Service[], what: string, outcome: Outcome): boolean
  /** Whether a request to an address is stopped. */
  refuses(address: unknown): boolean
  /** Keeps a write until its services are granted. The last one of a key wins. */
  hold(key: string, ...entry: Held): void
  /** Forgets a held write, or all whose key begins so: what was to be written has been removed. */
  forget(key: string, all: boolean): void
  /** What is kept, by its key. */
  readonly held: Map<string, Held>
}

/** What the keeper asks of the house. */
export interface KeeperHost {
  readonly options: GateOptions
  readonly services: readonly Service[]
  readonly ledger: Ledger
  granted(): ReadonlySet<string>
  /** Against which relative addresses are read. */
  base(): string
}

/** Makes the keeper. */
export const createKeeper = ({ options, services, ledger, granted, base }: KeeperHost): Keeper => {
  const hosts = services.map((service) => [service, service.hosts.map(hostMatcher)] as const)
  const held = new Map<string, Held>()

  const shut = (all: readonly Service[]): readonly Service[] =>
    all.filter(({ id }) => !granted().has(id))

  const keeper: Keeper = {
    held,
    near: services.some((service) =>
      service.hosts.some((host) => hostMatcher(host.replace(/\/.*/, ''))(new URL(base()))),
    ),
    owners(address) {
      const url = attempt(() => new URL(String(address), base()))
      return {
        services: hosts.flatMap(([service, fits]) =>
          url && fits.some((fit) => fit(url)) ? service : [],
        ),
        what: url ? url.origin + url.pathname : '',
      }
    },
    mentioned(text) {
      const all = text.toLowerCase()
      return shut(services).filter((service) => service.hosts.some((host) => mentions(all, host)))
    },

    stops(gate, all, what, outcome) {
      const mode = options[gate]
      if (!mode || mode === 'off') return false
      const [closed] = shut(all)
      const stop = mode !== 'report' && !!(all.length ? closed : options.undeclared === 'block')
      ledger.write(gate, closed ?? all[0], what, stop ? (closed ? outcome : 'refused') : 'passed')
      return stop
    },
    refuses(address) {
      const { services: all, what } = keeper.owners(address)
      return !!all.length && keeper.stops('network', all, what, 'refused')
    },

    hold(key, ...entry) {
      held.delete(key)
      held.set(key, entry)
    },
    forget(key, all) {
      for (const each of held.keys())
        if (all ? each.startsWith(key) : each === key) held.delete(each)
    },
  }
  return keeper
}
