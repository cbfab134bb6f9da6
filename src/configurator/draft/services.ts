// Picks services of the catalogue for a configuration, with the purposes that they serve.
import type { CatalogEntry } from '../../catalog/types'
import { PROPOSED_PURPOSES } from '../../setup/proposedPurposes'
import { purposeFrom } from './newConfig'
import { isFields, listAt, setAt, textAt } from './path'
import type { Fields } from './path'

const SERVICES = ['policy', 'services']
const PURPOSES = ['policy', 'purposes']

/** The id of the entry that a service of a configuration names, or its own where it is written out. */
export const entryIdOf = (service: unknown): string =>
  typeof service === 'string' ? service : textAt(service, ['use']) || textAt(service, ['id'])

/** Where an entry stands among the services of a configuration; -1 if it does not. */
export const placeOf = (config: unknown, entry: CatalogEntry): number =>
  listAt(config, SERVICES).findIndex((service) => entryIdOf(service) === entry.id)

/** The id of the purpose that a service serves. */
export const purposeIdOf = (service: unknown, entry: CatalogEntry | undefined): string =>
  textAt(service, ['purpose']) || (entry?.purpose ?? '')

/** Adds the purpose that is proposed under an id, unless the configuration has it. */
const withPurpose = (config: Fields, id: string, languages: readonly string[]): Fields => {
  const purposes = listAt(config, PURPOSES)
  const proposal = PROPOSED_PURPOSES.find((each) => each.id === id)
  if (!proposal || purposes.some((each) => textAt(each, ['id']) === id)) return config
  return setAt(config, PURPOSES, [...purposes, purposeFrom(proposal, languages)]) as Fields
}

/** Names an entry of the catalogue in a configuration, with the purpose that it serves. */
export const pick = (config: Fields, entry: CatalogEntry, languages: readonly string[]): Fields => {
  if (placeOf(config, entry) >= 0) return config
  const services = [...listAt(config, SERVICES), entry.id]
  return withPurpose(setAt(config, SERVICES, services) as Fields, entry.purpose, languages)
}

/** Whether a purpose is as it was proposed: nothing of the owner's is lost with it. */
const isAsProposed = (purpose: unknown): boolean =>
  PROPOSED_PURPOSES.some(
    (each) =>
      each.id !== 'necessary' &&
      isFields(purpose) &&
      Object.keys(purpose).every((key) => ['id', 'basis', 'name', 'description'].includes(key)) &&
      purpose.id === each.id &&
      purpose.basis === each.basis &&
      (['name', 'description'] as const).every((key) => {
        const texts = purpose[key]
        return (
          isFields(texts) &&
          Object.entries(texts).every(
            ([language, text]) => Reflect.get(each[key], language) === text,
          )
        )
      }),
  )

/**
 * Removes a service. Its purpose goes with it where no other service serves it and its texts are those that
 * were proposed: visitors are asked for nothing that nobody does.
 */
export const removeService = (
  config: Fields,
  at: number,
  catalog: readonly CatalogEntry[],
): Fields => {
  const services = listAt(config, SERVICES)
  const purposeOf = (service: unknown): string =>
    purposeIdOf(
      service,
      catalog.find(({ id }) => id === entryIdOf(service)),
    )
  const rest = services.filter((_, i) => i !== at)
  const lost = purposeOf(services[at])
  const isServed = rest.some((each) => purposeOf(each) === lost)
  const purposes = listAt(config, PURPOSES).filter(
    (each) => isServed || textAt(each, ['id']) !== lost || !isAsProposed(each),
  )
  return setAt(setAt(config, SERVICES, rest), PURPOSES, purposes) as Fields
}

/** Says that a named service serves another purpose than its entry suggests; that is no longer said if it is the same. */
export const serveOther = (service: unknown, entry: CatalogEntry, purpose: string): unknown => {
  const fields: Fields = isFields(service) ? service : { use: entry.id }
  const next = setAt(fields, ['purpose'], purpose === entry.purpose ? undefined : purpose) as Fields
  return Object.keys(next).join() === 'use' ? entry.id : next
}
