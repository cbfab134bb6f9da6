// The rules of `sekisho check` for what comes from the catalogue: what it does not know for certain, and what is old.
import type { Resolution, UsedEntry } from '../catalog/resolve'
import type { Finding } from './findings'

/** Names of the rules that need the catalogue. */
export const CATALOG_RULES = ['unverified', 'region-preset', 'region-review'] as const

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Whether the policy has its own word on a fact, such as `hosts` or `recipient.country`. */
const isOverridden = (fact: string, overrides: UsedEntry['overrides']): boolean => {
  const [field = '', part = ''] = fact.split('.')
  const own = Object.hasOwn(overrides, field) ? overrides[field] : undefined
  return field === 'recipient' && part && isObject(own)
    ? Object.hasOwn(own, part)
    : own !== undefined
}

/**
 * Repeats, for each entry that a policy uses, the facts that could not be verified on a page of the vendor.
 * They are hints: nothing is wrong with the configuration.
 */
export const unverifiedFacts = ({ used }: Resolution): readonly Finding[] =>
  used.flatMap(({ index, entry, overrides }): readonly Finding[] => {
    const facts = entry.unverified.filter((fact) => !isOverridden(fact, overrides))
    if (!facts.length) return []
    return [
      {
        rule: 'unverified',
        severity: 'hint',
        path: `policy.services[${index}]`,
        message: `The catalogue has not found on a page of the vendor of “${entry.id}”: ${facts.join(', ')}. Check it, or write it beside "use".`,
        value: facts,
      },
    ]
  })

/** Whether a finding is about what an entry says of its cookies, which is not the owner's to mend. */
export const isOfCatalog = ({ path }: Finding, { used }: Resolution): boolean =>
  used.some(
    ({ index, overrides }) =>
      path.startsWith(`policy.services[${index}].cookies`) && !isOverridden('cookies', overrides),
  )

const YEAR = 365 * 864e5

/**
 * Repeats what each preset of regions rests on, since it is a proposal; and warns where its sources were read a year
 * ago or more.
 *
 * @param now milliseconds since 1970
 */
export const presetFindings = ({ regions }: Resolution, now: number): readonly Finding[] =>
  regions.flatMap(({ id, note, reviewed, sources }): readonly Finding[] => {
    const path = 'regions.use'
    const pages = sources.map(({ url }) => url).join(', ')
    return [
      {
        rule: 'region-preset',
        severity: 'hint',
        path,
        message: `“${id}” is a proposal and no legal advice. ${note} Read on ${reviewed}: ${pages}.`,
        value: id,
      },
      ...(now - Date.parse(reviewed) >= YEAR
        ? [
            {
              rule: 'region-review',
              severity: 'warning' as const,
              path,
              message: `The sources of “${id}” were read on ${reviewed}, a year ago or more. The law may have changed: read it, and write its places out, or update Sekisho.`,
              value: reviewed,
            },
          ]
        : []),
    ]
  })
