// Rules for the recipients of data.
import type { Rule } from './rule'

/**
 * Reports recipients other than the site itself without a country.
 *
 * @see Act on the Protection of Personal Information (Japan), Art. 28; GDPR Art. 13(1)(f)
 */
export const recipientCountry: Rule = function* ({ policy }) {
  for (const [i, { id, recipient }] of policy.services.entries())
    if (recipient.role !== 'own' && !recipient.country)
      yield {
        path: `policy.services[${i}].recipient.country`,
        message: `“${id}” sends data to another organization. Add the country that the data goes to, for example JP or US.`,
      }
}

/** Reports recipients other than the site itself without a link to their privacy policy. */
export const recipientPolicy: Rule = function* ({ policy }) {
  for (const [i, { id, recipient }] of policy.services.entries())
    if (recipient.role !== 'own' && !recipient.policyUrl)
      yield {
        path: `policy.services[${i}].recipient.policyUrl`,
        message: `“${id}” sends data to another organization. Add a link to the privacy policy of the recipient.`,
      }
}
