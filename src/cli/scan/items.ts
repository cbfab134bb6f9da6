// Puts what visits have seen into one list: each host, cookie and entry once.
import { isOwn } from '../../consent/isOwnItem'
import { cookieOwners, hostMatcher, storageOwners, urlOwners } from '../../policy/match'
import type { Policy, Service } from '../../policy/types'
import type { Phase, SeenCookie, SeenEntry, SeenRequest, Visit } from './observation'

/** What can be declared. */
export type ItemKind = 'host' | 'cookie' | SeenEntry['area']

/** Where and when something was seen, the first time in a phase. */
export interface Sighting {
  readonly phase: Phase
  readonly page: string
  /** How often. */
  readonly count: number
  /** Of a request: milliseconds since the page was opened, or since the choice. */
  readonly time?: number
}

/** A host, a cookie or an entry that was seen. */
export interface Item {
  readonly kind: ItemKind
  /** Host with its port; name of a cookie or a database, key of an entry. */
  readonly name: string
  /** Services that declare it, all of which must be granted. */
  readonly owners: readonly Service[]
  readonly sightings: readonly Sighting[]
  /** Of a host: addresses without their queries. */
  readonly urls: readonly string[]
  /** Of a host: what was asked for. */
  readonly types: readonly string[]
  /** Of a host: the script or page that asked first. */
  readonly initiator: string
  /** Of a cookie. */
  readonly cookie?: Pick<SeenCookie, 'domain' | 'httpOnly' | 'lifetime'>
}

/** A mutable {@link Item}. */
interface Draft {
  readonly item: Omit<Item, 'sightings' | 'urls' | 'types'>
  readonly sightings: Map<Phase, Sighting>
  readonly urls: Set<string>
  readonly types: Set<string>
}

/** How many addresses of a host are kept. */
const MOST_URLS = 100

/** Whether an address is one of the site itself, over whatever scheme. */
const createSiteTest = (origins: readonly string[]): ((url: URL) => boolean) => {
  const sites = origins.map((origin) => new URL(origin))
  const isUsual = ({ port }: URL): boolean => port === ''
  return (url) =>
    sites.some(
      (site) =>
        site.hostname === url.hostname &&
        (site.port === url.port || (isUsual(site) && isUsual(url))),
    )
}

/** Where the cookies of a site may live. */
const isOnSite = (domain: string, origins: readonly string[]): boolean =>
  origins.some((origin) => {
    const { hostname } = new URL(origin)
    return hostname === domain || hostname.endsWith(`.${domain}`)
  })

/** What is known of the site. */
export interface SiteFacts {
  readonly policy: Pick<Policy, 'services'>
  readonly origins: readonly string[]
  /** Name of the consent cookie, if a configuration tells. */
  readonly cookieName?: string | undefined
}

/** Makes what collects items. */
const createCollector = () => {
  const drafts = new Map<string, Draft>()
  return {
    /** Adds a sighting; the first one of an item makes it. */
    add(key: string, sighting: Omit<Sighting, 'count'>, make: () => Draft['item']): Draft {
      let draft = drafts.get(key)
      if (!draft) {
        draft = { item: make(), sightings: new Map(), urls: new Set(), types: new Set() }
        drafts.set(key, draft)
      }
      const before = draft.sightings.get(sighting.phase)
      draft.sightings.set(
        sighting.phase,
        before ? { ...before, count: before.count + 1 } : { ...sighting, count: 1 },
      )
      return draft
    },
    items: (): readonly Item[] =>
      [...drafts.values()].map(({ item, sightings, urls, types }) => ({
        ...item,
        sightings: [...sightings.values()],
        urls: [...urls],
        types: [...types],
      })),
  }
}

/**
 * Lists what was seen. What belongs to the site itself and what Sekisho keeps is left out, unless a service
 * declares it. A host of which services declare some paths and not others becomes several items.
 */
export const itemsOf = (
  visits: readonly Visit[],
  { policy, origins, cookieName }: SiteFacts,
): readonly Item[] => {
  const isSite = createSiteTest(origins)
  const all = policy as Policy
  const decisions = visits.flatMap(({ cookies }) =>
    cookies.flatMap(({ name, isDecision }) => (isDecision ? name : [])),
  )
  const ownNames = new Set([...decisions, ...(cookieName === undefined ? [] : [cookieName])])
  const isKept = (area: 'cookie' | SeenEntry['area'], key: string): boolean =>
    [...ownNames].some((name) => isOwn({ name }, area, key))
  const collector = createCollector()

  const addRequest = (phase: Phase, request: SeenRequest): void => {
    const url = new URL(request.url)
    const owners = urlOwners(all, url)
    if (!owners.length && isSite(url)) return
    const { page, time, type, initiator } = request
    const ids = owners.map(({ id }) => id).join(' ')
    const draft = collector.add(`host ${url.host} ${ids}`, { phase, page, time }, () => ({
      kind: 'host',
      name: url.host,
      owners,
      initiator,
    }))
    if (draft.urls.size < MOST_URLS) draft.urls.add(request.url)
    draft.types.add(type)
  }
  const addCookie = (phase: Phase, cookie: SeenCookie): void => {
    const { name, domain, httpOnly, lifetime, page } = cookie
    const owners = cookieOwners(all, name)
    if (!owners.length && isKept('cookie', name)) return
    const place = isOnSite(domain, origins) ? '' : domain
    collector.add(`cookie ${place} ${name}`, { phase, page }, () => ({
      kind: 'cookie',
      name,
      owners,
      initiator: '',
      cookie: { domain, httpOnly, lifetime },
    }))
  }
  const addEntry = (phase: Phase, { area, key, page }: SeenEntry): void => {
    const owners = storageOwners(all, area, key)
    if (!owners.length && isKept(area, key)) return
    collector.add(`${area} ${key}`, { phase, page }, () => ({
      kind: area,
      name: key,
      owners,
      initiator: '',
    }))
  }
  for (const { phase, requests, cookies, entries } of visits) {
    for (const each of requests) addRequest(phase, each)
    for (const each of cookies) addCookie(phase, each)
    for (const each of entries) addEntry(phase, each)
  }
  return collector.items()
}

/** Whether a declared host was asked for. */
export const wasAskedFor = (host: string, items: readonly Item[]): boolean => {
  const matches = hostMatcher(host)
  return items.some(({ urls }) => urls.some((url) => matches(new URL(url))))
}
