// The rule of `sekisho check` for services of the catalogue: what their entries do not know for certain.
import type { Resolution, UsedEntry } from '../catalog/resolve'
import type { Finding } from './findings'

/** Names of the rules that need the catalogue. */
export const CATALOG_RULES = ['unverified'] as const

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
