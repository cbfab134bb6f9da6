// Writes out the services and the regions that a configuration only names.
import { isFields } from '../policy/fields'
import type { Fields } from '../policy/fields'
import type { Fault, FaultCode } from '../policy/validation/fault'
import { localizerFor } from './localize'
import type { RegionPreset } from './regions'
import { resolveRegions } from './resolveRegions'
import type { CatalogEntry } from './types'

/** An entry that a policy uses. */
export interface UsedEntry {
  /** Place of the service in `policy.services`. */
  readonly index: number
  readonly entry: CatalogEntry
  /** What the policy says otherwise, by field. */
  readonly overrides: Fields
}

/** A configuration with its services written out. */
export interface Resolution {
  /** The configuration itself, if it names nothing. It is not validated. */
  readonly config: unknown
  readonly used: readonly UsedEntry[]
  /** Presets of regions that it uses. */
  readonly regions: readonly RegionPreset[]
  /** Why a service could not be written out; it is left as it was. */
  readonly faults: readonly Fault[]
}

/** Ids of the purposes of a policy that is not validated. */
const purposeIdsOf = ({ purposes }: Fields): readonly unknown[] =>
  Array.isArray(purposes) ? purposes.filter(isFields).map(({ id }) => id) : []

/**
 * What a policy says of a service, in the order in which it is always written: the digest depends on it.
 * Sources and what is unverified are for the owner.
 */
const factsOf = ({ recipient, ...entry }: CatalogEntry): Fields => ({
  id: entry.id,
  purpose: entry.purpose,
  name: entry.name,
  recipient: {
    name: recipient.name,
    role: recipient.role,
    ...(recipient.country && { country: recipient.country }),
    purpose: recipient.purpose,
    ...(recipient.policyUrl && { policyUrl: recipient.policyUrl }),
    ...(recipient.optOutUrl && { optOutUrl: recipient.optOutUrl }),
  },
  sends: entry.sends,
  hosts: entry.hosts,
  cookies: entry.cookies,
  storage: entry.storage,
  afterRevoke: entry.afterRevoke,
  ...(entry.signal && { signal: entry.signal }),
})

/** Puts what a policy says in place of what the entry says. */
const override = (facts: Fields, overrides: Fields): Fields => {
  const { recipient } = overrides
  return {
    ...facts,
    ...overrides,
    ...(isFields(recipient) && { recipient: { ...(facts.recipient as Fields), ...recipient } }),
  }
}

/** What a service of a policy names, if it names something. */
const namedBy = (
  service: unknown,
): { readonly use: unknown; readonly overrides: Fields } | undefined => {
  if (typeof service === 'string') return { use: service, overrides: {} }
  if (!isFields(service) || !Object.hasOwn(service, 'use')) return undefined
  const { use, ...overrides } = service
  return { use, overrides }
}

/**
 * Writes out the services that a configuration names: `"ga4"`, or `{ "use": "ga4", … }`. What stands beside
 * `use` replaces what the entry says, whole fields at a time, and of `recipient` field by field. The
 * configuration is not changed, and need not be valid. Presets of `regions` are written out too.
 *
 * @param original as from `JSON.parse`
 * @param entries the catalogue
 * @param languages languages to write, besides those of the policy
 */
export const resolveServices = (
  original: unknown,
  entries: readonly CatalogEntry[],
  languages?: readonly string[],
): Resolution => {
  const { config: input, used: regions, faults: ofRegions } = resolveRegions(original)
  const policy = isFields(input) ? input.policy : undefined
  if (!isFields(policy) || !Array.isArray(policy.services))
    return { config: input, used: [], regions, faults: ofRegions }
  const used: UsedEntry[] = []
  const faults = [...ofRegions]
  const localize = localizerFor(policy, languages)
  const purposes = purposeIdsOf(policy)

  const writeOut = (service: unknown, index: number): unknown => {
    const named = namedBy(service)
    if (!named) return service
    const { use, overrides } = named
    const fail = (field: string, code: FaultCode, value: unknown, expected: unknown): unknown => {
      const path = `policy.services[${index}]`
      faults.push({
        path: typeof service === 'string' ? path : path + field,
        code,
        value,
        expected,
      })
      return service
    }
    const entry = entries.find(({ id }) => id === use)
    if (!entry) {
      const ids = entries.map(({ id }) => id)
      return fail('.use', 'entry', use, ids)
    }
    if (!Object.hasOwn(overrides, 'purpose') && !purposes.includes(entry.purpose))
      return fail('.purpose', 'purpose', entry.purpose, purposes)
    used.push({ index, entry, overrides })
    return override(localize(factsOf(entry)) as Fields, overrides)
  }

  const services: readonly unknown[] = policy.services.map(writeOut)
  const config = used.length ? { ...(input as Fields), policy: { ...policy, services } } : input
  return { config, used, regions, faults }
}
