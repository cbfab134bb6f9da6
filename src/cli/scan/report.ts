// What a scan has found, as rows for people.
import type { Comparison, Undeclared } from './compare'
import type { Crawl } from './crawl'
import type { Item, ItemKind, Sighting } from './items'
import { PHASES } from './observation'
import type { Phase } from './observation'
import { durationOf } from './stubs'
import type { ScanTexts } from './texts'

/** One thing that was found. */
export interface Row {
  readonly kind: ItemKind
  readonly name: string
  readonly phases: readonly Phase[]
  /** Short phrases. */
  readonly details: readonly string[]
}

/** The rows of one heading. */
export interface Section {
  readonly id: 'undeclared' | 'early' | 'unseen' | 'confirmed'
  readonly rows: readonly Row[]
}

/** How many pages a row names. */
const MOST_PAGES = 3

/** Path and query of a page; of one on another origin the whole address. */
const pathOf = (page: string): string => (URL.canParse(page) ? new URL(page).pathname : page)

const phasesOf = (sightings: readonly Sighting[]): readonly Phase[] =>
  PHASES.filter((phase) => sightings.some((each) => each.phase === phase))

const pagesOf = (sightings: readonly Sighting[], texts: ScanTexts): string => {
  const pages = [...new Set(sightings.map(({ page }) => pathOf(page)))]
  return texts.on(texts.list(pages.slice(0, MOST_PAGES)))
}

const factsOf = (item: Item, texts: ScanTexts): readonly string[] => {
  const { kind, types, initiator, cookie, sightings } = item
  if (kind === 'host') {
    const times = sightings.reduce((sum, { count }) => sum + count, 0)
    return [texts.list(types), texts.times(times), ...(initiator ? [texts.askedBy(initiator)] : [])]
  }
  if (!cookie) return []
  const { domain, httpOnly, lifetime } = cookie
  return [
    texts.ofDomain(domain),
    ...(httpOnly ? ['HttpOnly'] : []),
    texts.lasts(durationOf(lifetime)),
  ]
}

const rowOf = (item: Item, details: readonly string[], texts: ScanTexts): Row => ({
  kind: item.kind,
  name: item.name,
  phases: phasesOf(item.sightings),
  details: [...details, ...factsOf(item, texts), pagesOf(item.sightings, texts)],
})

const hintsOf = ({ catalog, service }: Undeclared, texts: ScanTexts): readonly string[] => [
  ...(catalog.length ? [texts.catalog(texts.list(catalog))] : []),
  ...(service === undefined ? [] : [texts.addTo(service)]),
]

/** Lists the sections, in the order of how much they matter. */
export const sectionsOf = (found: Comparison, texts: ScanTexts): readonly Section[] => {
  const { undeclared, early, unseen, confirmed } = found
  return [
    { id: 'undeclared', rows: undeclared.map((item) => rowOf(item, hintsOf(item, texts), texts)) },
    {
      id: 'early',
      rows: early.map((item) => {
        const [{ time } = {}] = item.sightings
        const details = [
          texts.ofService(item.service.id),
          ...(time === undefined ? [] : [texts.after(time)]),
        ]
        return rowOf(item, details, texts)
      }),
    },
    {
      id: 'unseen',
      rows: unseen.map(({ kind, name, service }) => ({
        kind,
        name,
        phases: [],
        details: [texts.ofService(service.id)],
      })),
    },
    {
      id: 'confirmed',
      rows: confirmed.map((item) => {
        const ids = item.owners.map(({ id }) => id)
        return rowOf(item, [texts.ofService(texts.list(ids))], texts)
      }),
    },
  ]
}

/** How many links that robots.txt keeps out are named. */
const MOST_LINKS = 5

/** Lists what could not be looked at, in sentences. */
export const problemsOf = (
  { visits, otherPolicies, disallowed, unreadableRobots }: Omit<Crawl, 'scope' | 'policy'>,
  texts: ScanTexts,
): readonly string[] => {
  const failed = visits.flatMap(({ pages }) =>
    pages.flatMap(({ url, problem, status }) =>
      problem ? texts.failed(url, problem) : status >= 400 ? texts.failed(url, `${status}`) : [],
    ),
  )
  const [count, some] = [disallowed.length, disallowed.slice(0, MOST_LINKS)]
  return [
    ...new Set([
      ...failed,
      ...otherPolicies.map(texts.otherPolicy),
      ...unreadableRobots.map(({ url, reason }) => texts.unreadableRobots(url, reason)),
      ...(count ? [texts.disallowed(count, texts.list(some.map(pathOf)))] : []),
    ]),
  ]
}
