// Reads what browsers report about a Content Security Policy.
import { urlOwners } from '../policy/match'
import type { Config } from '../policy/types'

/** A host that a page asked for and the policy refused. */
export interface ReportedHost {
  /** Host with port, as in `URL.host`. */
  readonly host: string
  /** The directive by which it was refused, `img-src` for instance; empty if the report names none. */
  readonly directive: string
  /** Path of the page, without its query. */
  readonly page: string
  /** Ids of the services that declare the host; empty if no service declares it. */
  readonly services: readonly string[]
}

const MAX_LENGTH = 65_536
const MAX_REPORTS = 100
const MAX_HOST = 261
const MAX_PAGE = 200

/** Reads a property that a report itself has. */
const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined

/** Reads a text under the name of either format. */
const textOf = (report: unknown, ...names: readonly string[]): string => {
  const found = names.map((name) => own(report, name)).find((each) => typeof each === 'string')
  return typeof found === 'string' ? found : ''
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Returns the reports of a body: one, or a list with other kinds of reports among them. */
const reportsIn = (body: string): readonly unknown[] => {
  const json = body.length <= MAX_LENGTH ? parseJson(body) : undefined
  if (!Array.isArray(json)) return [own(json, 'csp-report')]
  return json
    .slice(0, MAX_REPORTS)
    .filter((each) => own(each, 'type') === 'csp-violation')
    .map((each) => own(each, 'body'))
}

const urlOf = (text: string): URL | undefined => {
  try {
    const url = new URL(text)
    return /^(?:https?|wss?):$/.test(url.protocol) && url.host.length <= MAX_HOST ? url : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads a report of violations, as browsers send it to `report-uri` (`application/csp-report`) or by the
 * Reporting API (`application/reports+json`), and finds out which services declare the hosts in it.
 *
 * Anybody can send such a report. It is read up to 64 KiB and 100 reports, nothing is thrown, and of each
 * report only hosts, the name of a directive and the path of the page are returned. What has no host
 * (`inline`, `eval`, `data`) and what is on the page's own host is left out.
 *
 * @see https://www.w3.org/TR/CSP3/#reporting
 * @param config from `serverConfig`
 * @param body text of the request; limit what is read of it before
 */
export const readPolicyReports = (config: Config, body: string): readonly ReportedHost[] => {
  const found = new Map<string, ReportedHost>()
  for (const report of reportsIn(body)) {
    const blocked = urlOf(textOf(report, 'blockedURL', 'blocked-uri'))
    const page = urlOf(textOf(report, 'documentURL', 'document-uri'))
    if (!blocked || blocked.host === page?.host) continue
    const [directive = ''] =
      /^[a-z-]{1,30}(?![^\s])/.exec(
        textOf(report, 'effectiveDirective', 'effective-directive', 'violated-directive'),
      ) ?? []
    found.set(`${blocked.host} ${directive}`, {
      host: blocked.host,
      directive,
      page: page?.pathname.slice(0, MAX_PAGE) ?? '',
      services: urlOwners(config.policy, blocked).map(({ id }) => id),
    })
  }
  return [...found.values()]
}
