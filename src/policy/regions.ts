// Where a purpose has another basis than elsewhere: which regime applies in a region.
import { isFields } from './fields'
import type { Fields } from './fields'
import type { Purpose, Regions } from './types'

/** Regimes, strictest first. Anything else is as strict as the first. */
const REGIMES: readonly unknown[] = ['consent', 'optout', 'tell']

/**
 * ISO 3166-1 countries and ISO 3166-2 parts of them. Not what stands for an unknown country in the headers of CDNs
 * and in databases of addresses.
 *
 * @see https://www.iso.org/iso-3166-country-codes.html
 */
const PLACE = /^(?!AP|EU|XX|ZZ)[A-Z]{2}(-[A-Z\d]{1,3})?$/

/** Whether a value is written like a place. */
export const isPlace = (value: string | undefined): value is string => PLACE.test(value ?? '')

/** The fields of a purpose in a region, where the configuration has regions. */
export type RegionalBasis = Pick<Purpose, 'basis' | 'writtenBasis' | 'tellOnly'>

/**
 * Finds the basis of a purpose in a region.
 *
 * The exact place counts, else its country, else the basis that the policy says. Where the region is not known, or a
 * place or a regime is not understood, the strictest of all counts.
 *
 * @param regions from a configuration, which need not be valid
 * @param region any text: a page may have it from a header
 * @returns nothing where no regime applies: to what cannot be refused, and to sensitive data
 */
export const regionalBasis = (
  regions: Regions | undefined,
  region: string | undefined,
  { id, basis, sensitive }: Pick<Purpose, 'id' | 'basis' | 'sensitive'>,
): RegionalBasis | undefined => {
  if (regions === undefined || sensitive || !REGIMES.includes(basis)) return undefined
  // What is no list of places has one that nobody understands.
  const rows: Fields = isFields(regions) ? regions : { '': '' }
  const found =
    isPlace(region) && Object.entries(rows).every(([place, row]) => isPlace(place) && row)
      ? [rows[region] ?? rows[region.slice(0, 2)] ?? basis]
      : [basis, ...Object.values(rows)]
  const strictest = Math.min(
    ...found.map((row) => REGIMES.indexOf(isFields(row) ? (row[id] ?? row['*']) : row)),
  )
  return {
    basis: strictest > 0 ? 'optout' : 'consent',
    writtenBasis: basis,
    tellOnly: strictest > 1,
  }
}
