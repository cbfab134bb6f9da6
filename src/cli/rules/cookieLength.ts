// The rule for policies with more choices than the consent cookie can hold.
import { chosenPurposes, COOKIE_LIMIT, cookieLength } from '../../policy/cookieLength'
import type { Rule } from './rule'

/** Reports policies where choices on single services would not fit into the consent cookie any more. */
export const tooManyChoices: Rule = function* (config) {
  const purposes = chosenPurposes(config)
  const services = config.policy.services.filter(({ purpose }) => purposes.includes(purpose))
  const length = cookieLength(config, [...purposes, ...services.map(({ id }) => id)])
  if (length > COOKIE_LIMIT)
    yield {
      path: 'policy.services',
      message: `Where a visitor chooses on each purpose and service, the consent cookie would have ${length} characters. It may have ${COOKIE_LIMIT}: such a choice would hold for one page only. Give purposes and services shorter ids, or declare fewer.`,
      value: length,
    }
}
