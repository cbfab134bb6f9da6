// Reads what pages report of real visits.
import type { GateName, Outcome } from '../consent/types'
import type { Config } from '../policy/types'

/** How often a gate has done something on a visit, for one host or one service. */
export interface ReportedLine {
  readonly gate: GateName
  /** A host of the service, as the policy declares it, or a host that nobody declares; empty if there is none. */
  readonly host: string
  /** Id of the service; empty if no service declares it. */
  readonly service: string
  readonly outcome: Outcome
  readonly count: number
}

/** What a page has reported. */
export interface FieldReport {
  /** Version of the policy in the page. */
  readonly policy: string
  readonly lines: readonly ReportedLine[]
}

const GATES: readonly unknown[] = ['scripts', 'embeds', 'cookies', 'storage', 'network']
const OUTCOMES: readonly unknown[] = ['passed', 'held', 'refused', 'released', 'erased', 'leaked']
const VERSION = /^[a-zA-Z\d.-]{1,24}$/
const MAX_LENGTH = 65_536
const MAX_LINES = 100
const MAX_COUNT = 100_000
const MAX_HOST = 261

/** Reads a property that a value itself has. */
const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined

/** Whether a text is a host as `URL.host` writes it. */
const isHost = (text: string): boolean => {
  if (text.length > MAX_HOST || !/^[\w.:[\]-]+$/.test(text)) return false
  try {
    return new URL(`https://${text}/`).host === text
  } catch {
    return false
  }
}

const readLine = ({ policy }: Config, value: unknown): ReportedLine | readonly [] => {
  const [gate, host, service, outcome, count] = ['gate', 'host', 'service', 'outcome', 'count'].map(
    (name) => own(value, name),
  )
  if (!GATES.includes(gate) || !OUTCOMES.includes(outcome)) return []
  if (typeof host !== 'string' || typeof service !== 'string') return []
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) return []
  const declared = policy.services.find(({ id }) => id === service)
  if (service && !declared) return []
  if (host && !(declared ? declared.hosts.includes(host) : isHost(host))) return []
  return {
    gate: gate as GateName,
    host,
    service,
    outcome: outcome as Outcome,
    count: Math.min(count, MAX_COUNT),
  }
}

/**
 * Reads a report of `report.url`. Anybody can send one: it is read up to 64 KiB and 100 lines, nothing is
 * thrown, and what the policy cannot explain is left out. A line names services and hosts of the policy, and
 * hosts that no service declares; nothing else of what was sent is returned.
 *
 * @param config from `serverConfig`
 * @param body text of the request; limit what is read of it before
 * @returns `undefined` if it is no report
 */
export const readFieldReport = (config: Config, body: string): FieldReport | undefined => {
  if (body.length > MAX_LENGTH) return undefined
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return undefined
  }
  const [policy, lines] = [own(json, 'policy'), own(json, 'lines')]
  if (typeof policy !== 'string' || !VERSION.test(policy) || !Array.isArray(lines)) return undefined
  return { policy, lines: lines.slice(0, MAX_LINES).flatMap((each) => readLine(config, each)) }
}
