// Recognizes services of another tool's configuration in the catalogue.
import type { CatalogEntry } from '../../catalog/types'
import { matchName } from '../../policy/match'
import type { PreviousService } from './previous'

/** Letters and digits: "Google Analytics" and "google-analytics" are one name. */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\d]/gu, '')

const isNamed = (service: PreviousService, { id, name }: CatalogEntry): boolean => {
  const names = [id, name.ja, name.en].map(plain)
  return [service.key, ...Object.values(service.name)].some((each) => names.includes(plain(each)))
}

/** Whether two names of cookies, with or without `*`, may be of one cookie. */
const overlaps = (one: string, other: string): boolean =>
  matchName(one, other.replace(/\*$/, '')) || matchName(other, one.replace(/\*$/, ''))

const sharedCookies = (service: PreviousService, entry: CatalogEntry): number =>
  service.cookies.filter((name) => entry.cookies.some((each) => overlaps(name, each.name))).length

/**
 * The entry of the catalogue that a service most likely is: by its name, else by its cookies. Where several have as many
 * of its cookies, nobody knows.
 */
export const entryFor = (
  service: PreviousService,
  catalog: readonly CatalogEntry[],
): CatalogEntry | undefined => {
  const named = catalog.find((entry) => isNamed(service, entry))
  if (named) return named
  const [best, second] = catalog
    .map((entry) => ({ entry, shared: sharedCookies(service, entry) }))
    .filter(({ shared }) => shared)
    .sort((a, b) => b.shared - a.shared)
  return best && best.shared > (second?.shared ?? 0) ? best.entry : undefined
}
