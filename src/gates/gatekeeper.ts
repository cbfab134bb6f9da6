import type { GateName, Outcome } from '../consent/types'
import { attempt } from '../platform/attempt'
import { HOSTS } from '../platform/features'
import { hostMatcher, mentions } from '../policy/match'
import type { GateOptions, Service } from '../policy/types'
import type { Ledger } from './ledger'

/** What belongs to an address. */
export interface Owned {
  readonly services: readonly Service[]
  /** The address without its query. */
  readonly what: string
}

/** Decides for all gates. */
export interface Gatekeeper {
  /** Services that own an address. */
  ownersOf(address: unknown): Owned
  /** Services not granted of which a text contains a host. */
  mentionedIn(text: string): readonly Service[]
  /** Services that are not granted now. */
  ungranted(): readonly Service[]
  /** Whether a declared host is that of the page, so that an address belongs to it without naming it. */
  readonly ownsPageHost: boolean
  /**
   * Whether a gate blocks what belongs to these services, all of which must be granted; with none, what
   * belongs to nobody. Recorded in the ledger.
   */
  blocks(gate: GateName, services: readonly Service[], what: string, outcome: Outcome): boolean
  /** Whether a request to an address is refused. */
  refusesRequest(address: unknown): boolean
}

/** What it needs. */
export interface GatekeeperPort {
  readonly options: GateOptions
  readonly services: readonly Service[]
  readonly ledger: Ledger
  granted(): ReadonlySet<string>
  /** Ids of services that run before consent, since they are told what is denied. */
  readonly told?: readonly string[] | undefined
  /** Against which relative addresses are resolved. */
  base(): string
}

const NOBODY: Owned = { services: [], what: '' }

/** A path of the page's own host, however it goes on. */
const OWN_PATH = /^\/\w/

/** Makes the test whether a declared host is that of an address; the last answer is remembered. */
const createHostTest = (services: readonly Service[]): ((address: string) => boolean) => {
  const matchers = services.flatMap(({ hosts }) =>
    hosts.map((host) => hostMatcher(host.replace(/\/.*/, ''))),
  )
  let last = ''
  let answer = false
  return (address) => {
    if (address !== last) {
      const url = attempt(() => new URL(address))
      answer = !!url && matchers.some((matches) => matches(url))
      last = address
    }
    return answer
  }
}

/** Makes the gatekeeper. */
export const createGatekeeper = (port: GatekeeperPort): Gatekeeper => {
  const { options, services, ledger, granted, told, base } = port
  const withHosts = services.filter(({ hosts }) => hosts.length)
  const hosts = withHosts.map((service) => [service, service.hosts.map(hostMatcher)] as const)
  const ownsHostOf = createHostTest(withHosts)
  let judged: ReadonlySet<string> | undefined
  let closed: readonly Service[] = []

  const gatekeeper: Gatekeeper = {
    get ownsPageHost() {
      return ownsHostOf(base())
    },
    ownersOf(address) {
      if (!HOSTS) return NOBODY
      const text = String(address)
      if (!hosts.length || (OWN_PATH.test(text) && !ownsHostOf(base()))) return NOBODY
      const url = attempt(() => new URL(text, base()))
      if (!url) return NOBODY
      const owners = hosts.flatMap(([service, matchers]) =>
        matchers.some((matches) => matches(url)) ? service : [],
      )
      return owners.length ? { services: owners, what: url.origin + url.pathname } : NOBODY
    },
    ungranted() {
      const now = granted()
      if (now !== judged) {
        judged = now
        closed = services.filter(({ id }) => !now.has(id))
      }
      return closed
    },
    mentionedIn(text) {
      const candidates = HOSTS ? gatekeeper.ungranted() : []
      if (!candidates.length) return candidates
      const all = text.toLowerCase()
      return candidates.filter((service) => service.hosts.some((host) => mentions(all, host)))
    },
    blocks(gate, all, what, outcome) {
      const mode = options[gate]
      if (!mode || mode === 'off') return false
      const denied = all.find(
        ({ id }) =>
          !granted().has(id) && !(told?.includes(id) && 'scripts embeds network'.includes(gate)),
      )
      const isBlocked =
        mode !== 'report' && !!(all.length ? denied : options.undeclared === 'block')
      ledger.record(
        gate,
        denied ?? all[0],
        what,
        isBlocked ? (denied ? outcome : 'refused') : 'passed',
      )
      return isBlocked
    },
    refusesRequest(address) {
      const { services: all, what } = gatekeeper.ownersOf(address)
      return !!all.length && gatekeeper.blocks('network', all, what, 'refused')
    },
  }
  return gatekeeper
}
