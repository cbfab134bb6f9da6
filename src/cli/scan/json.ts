// Writes what a scan has found as data.
import type { Item } from './items'
import type { Scan } from './scan'

const itemOf = ({ kind, name, owners, sightings, types, initiator, urls, cookie }: Item) => ({
  kind,
  name,
  ...(owners.length && { services: owners.map(({ id }) => id) }),
  ...(kind === 'host' && { types, initiator, urls }),
  ...cookie,
  seen: sightings,
})

/** What `--json` prints. */
export const toJson = ({ site, crawl, config, comparison }: Scan): object => {
  const { undeclared, early, unseen, confirmed, services } = comparison
  return {
    site,
    policy: config?.policy.version ?? null,
    phases: crawl.visits.map(({ phase }) => phase),
    pages: crawl.visits[0]?.pages ?? [],
    otherPolicies: crawl.otherPolicies,
    disallowed: crawl.disallowed,
    undeclared: undeclared.map((item) => ({
      ...itemOf(item),
      catalog: item.catalog,
      service: item.service ?? null,
    })),
    early: early.map((item) => ({ ...itemOf(item), service: item.service.id })),
    unseen: unseen.map(({ kind, name, service }) => ({ kind, name, service: service.id })),
    confirmed: confirmed.map(itemOf),
    services,
  }
}
