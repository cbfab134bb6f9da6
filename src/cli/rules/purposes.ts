// Rules for purposes and the services that serve them.
import { isRefusable } from '../../consent/rules'
import type { Service } from '../../policy/types'
import type { Rule } from './rule'

/** Reports purposes about which visitors are asked although no service serves them. */
export const purposeWithoutServices: Rule = function* ({ policy }) {
  for (const [i, purpose] of policy.purposes.entries())
    if (isRefusable(purpose) && !policy.services.some((each) => each.purpose === purpose.id))
      yield {
        path: `policy.purposes[${i}]`,
        message: `Visitors are asked about “${purpose.id}”, but no service is declared for it. Declare its services, or remove the purpose.`,
        value: purpose.id,
      }
}

const hasGatedItems = ({ hosts, cookies, storage }: Service): boolean =>
  !!(hosts.length + cookies.length + storage.length)

/** Reports purposes about which visitors are asked although no gate holds anything for them. */
export const unusedPurpose: Rule = function* ({ policy }) {
  for (const [i, purpose] of policy.purposes.entries()) {
    const services = policy.services.filter((each) => each.purpose === purpose.id)
    if (isRefusable(purpose) && services.length && !services.some(hasGatedItems))
      yield {
        path: `policy.purposes[${i}]`,
        message:
          `The services of “${purpose.id}” declare no hosts, cookies or storage, so no gate holds anything for this purpose. ` +
          'Ignore this warning if your pages or your server check the decision themselves.',
        value: purpose.id,
      }
  }
}

/** Reports third parties that receive data although visitors cannot refuse it. */
export const necessaryThirdParty: Rule = function* ({ policy }) {
  const necessary = policy.purposes.filter(({ basis }) => basis === 'necessary').map(({ id }) => id)
  for (const [i, { purpose, recipient }] of policy.services.entries())
    if (necessary.includes(purpose) && recipient.role === 'third-party')
      yield {
        path: `policy.services[${i}].recipient.role`,
        message:
          `A third party decides itself how it uses the data, but “${purpose}” cannot be refused. ` +
          'Move the service to a purpose that needs consent, or write "processor" if it acts on your instructions.',
        value: recipient.role,
      }
}
