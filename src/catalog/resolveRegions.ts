// Writes out the presets of regions that a configuration names.
import { isFields } from '../policy/fields'
import type { Fields } from '../policy/fields'
import type { Regime } from '../policy/types'
import type { Fault } from '../policy/validation/fault'
import { regions as presets } from './regions'
import type { RegionPreset } from './regions'

/** Regions written out: the configuration itself, if it names none. */
export interface RegionsResolution {
  readonly config: unknown
  readonly used: readonly RegionPreset[]
  /** Why presets could not be written out; the regions are left as they were, which asks first everywhere. */
  readonly faults: readonly Fault[]
}

const STRICTNESS: readonly Regime[] = ['consent', 'optout', 'tell']

/** Ids of the purposes of a policy, which need not be valid. */
const purposeIds = (config: Fields): readonly unknown[] => {
  const purposes = isFields(config.policy) ? config.policy.purposes : undefined
  return Array.isArray(purposes) ? purposes.filter(isFields).map(({ id }) => id) : []
}

/** What a preset says of a place: one regime, or another one for statistics. */
const rowOf = ({ regime, statistics }: RegionPreset, counting: readonly string[]): unknown =>
  statistics && counting.length
    ? { '*': regime, ...Object.fromEntries(counting.map((id) => [id, statistics])) }
    : regime

/**
 * What a country gets of which presets have only parts: the strictest of these and of what the policy says, since a
 * visitor of whom only the country is known may be anywhere in it.
 */
const countriesOf = (used: readonly RegionPreset[], config: Fields): Fields => {
  const parts = used.flatMap(({ places, regime }) =>
    places
      .filter((place) => place.includes('-'))
      .map((place) => [place.slice(0, 2), regime] as const),
  )
  const policy = isFields(config.policy) ? config.policy : {}
  const purposes = Array.isArray(policy.purposes) ? policy.purposes.filter(isFields) : []
  return Object.fromEntries(
    [...new Set(parts.map(([country]) => country))].map((country) => {
      const strictest = (basis: unknown): Regime =>
        STRICTNESS.find(
          (each) => each === basis || parts.some((part) => part[0] === country && part[1] === each),
        ) ?? 'consent'
      const own = purposes
        .filter(({ basis }) => basis === 'consent' || basis === 'optout')
        .map(({ id, basis }) => [String(id), strictest(basis)] as const)
      return [country, { '*': 'consent', ...Object.fromEntries(own) }]
    }),
  )
}

/**
 * Writes out the presets that `regions.use` names, for the purposes that `regions.statistics` names otherwise. A place that
 * is written in the configuration itself stands for that of a preset. The configuration is not changed, and need not be
 * valid.
 */
export const resolveRegions = (input: unknown): RegionsResolution => {
  const regions = isFields(input) ? input.regions : undefined
  if (!isFields(input) || !isFields(regions) || !Object.hasOwn(regions, 'use'))
    return { config: input, used: [], faults: [] }
  const { use, statistics = [], ...written } = regions
  const ids = presets.map(({ id }) => id)
  const purposes = purposeIds(input)
  const faults: Fault[] = []
  const listOf = (value: unknown, path: string): readonly unknown[] => {
    if (Array.isArray(value)) return value
    faults.push({ path, code: 'type', value, expected: { '[]': '' } })
    return []
  }
  const named = listOf(use, 'regions.use').map((value, i) => {
    const preset = presets.find(({ id }) => id === value)
    if (!preset) faults.push({ path: `regions.use[${i}]`, code: 'preset', value, expected: ids })
    return preset
  })
  const counting = listOf(statistics, 'regions.statistics').map((value, i) => {
    if (!purposes.includes(value))
      faults.push({
        path: `regions.statistics[${i}]`,
        code: 'reference',
        value,
        expected: purposes,
      })
    return String(value)
  })
  if (faults.length) return { config: input, used: [], faults }

  const used = named.filter((each) => each !== undefined)
  const places = used.flatMap((preset) =>
    preset.places.map((place) => [place, rowOf(preset, counting)] as const),
  )
  return {
    config: {
      ...input,
      regions: { ...countriesOf(used, input), ...Object.fromEntries(places), ...written },
    },
    used,
    faults: [],
  }
}
