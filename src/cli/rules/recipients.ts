import type { Rule } from './rule'

/**
 * Somebody else receives data, in a country that is not named.
 *
 * @see Act on the Protection of Personal Information (Japan), Art. 28; GDPR Art. 13(1)(f)
 */
export const recipientCountry: Rule = function* ({ policy }) {
  for (const [i, { id, recipient }] of policy.services.entries())
    if (recipient.role !== 'own' && !recipient.country)
      yield {
        path: `policy.services[${i}].recipient.country`,
        message: `“${id}” sends data to somebody else. Name the country it goes to, as JP or US.`,
      }
}

/** Somebody else receives data, and visitors cannot read what that one does with it. */
export const recipientPolicy: Rule = function* ({ policy }) {
  for (const [i, { id, recipient }] of policy.services.entries())
    if (recipient.role !== 'own' && !recipient.policyUrl)
      yield {
        path: `policy.services[${i}].recipient.policyUrl`,
        message: `“${id}” sends data to somebody else. Link to the privacy policy of the recipient.`,
      }
}
