// What a Content Security Policy allows, by the services that are granted.
import { overlaps, parseDeclaredHost, parseHostSource, sourcesOf } from './hostSource'
import type { HostSource } from './hostSource'
import type { Service } from './types'

/** What is allowed apart from hosts: the list is about hosts alone, and the site's own policy about the rest. */
const WITHOUT_HOST = "'self' data: blob: filesystem: mediastream: 'unsafe-inline' 'unsafe-eval'"

/** Returns the source expressions for a host as an owner writes it; none if it names no host. */
export const sourcesOfHost = (text: string): readonly string[] => {
  const host = parseDeclaredHost(text)
  return host ? sourcesOf(host) : []
}

/**
 * Returns the source expressions of what a page may load: from itself, from the hosts of granted services,
 * and what else is named. What also allows a host of a service that is not granted is left out as a whole,
 * since a policy cannot exclude one host of many.
 *
 * @param others further source expressions
 */
export const allowedSources = (
  services: readonly Service[],
  granted: ReadonlySet<string>,
  others: readonly string[],
): readonly string[] => {
  const hostsOf = (isGranted: boolean): readonly string[] =>
    services.filter(({ id }) => granted.has(id) === isGranted).flatMap(({ hosts }) => hosts)
  const refused = hostsOf(false).flatMap((host): readonly HostSource[] => {
    const source = parseDeclaredHost(host)
    return source ? [source] : []
  })
  const isAllowed = (expression: string): boolean => {
    const source = parseHostSource(expression)
    return !!source && !refused.some((host) => overlaps(source, host))
  }
  return [WITHOUT_HOST, ...[...hostsOf(true).flatMap(sourcesOfHost), ...others].filter(isAllowed)]
}
