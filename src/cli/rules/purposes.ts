import { isRefusable } from '../../consent/rules'
import type { Service } from '../../policy/types'
import type { Rule } from './rule'

/** A purpose that is asked for, and that no service is for. */
export const purposeWithoutServices: Rule = function* ({ policy }) {
  for (const [i, purpose] of policy.purposes.entries())
    if (isRefusable(purpose) && !policy.services.some((each) => each.purpose === purpose.id))
      yield {
        path: `policy.purposes[${i}]`,
        message: `Visitors are asked about “${purpose.id}”, and no service is declared for it. Declare what it is for, or leave it out.`,
        value: purpose.id,
      }
}

const isHeld = ({ hosts, cookies, storage }: Service): boolean =>
  !!(hosts.length + cookies.length + storage.length)

/** A purpose that is asked for, and for which no gate has anything to hold. */
export const unusedPurpose: Rule = function* ({ policy }) {
  for (const [i, purpose] of policy.purposes.entries()) {
    const services = policy.services.filter((each) => each.purpose === purpose.id)
    if (isRefusable(purpose) && services.length && !services.some(isHeld))
      yield {
        path: `policy.purposes[${i}]`,
        message:
          `The services of “${purpose.id}” declare no host, cookie or storage, so that no gate waits for the answer. ` +
          'This is right where your pages or your server ask for the answer themselves.',
        value: purpose.id,
      }
  }
}

/** A third party that receives data whether the visitor wants it or not. */
export const necessaryThirdParty: Rule = function* ({ policy }) {
  const necessary = policy.purposes.filter(({ basis }) => basis === 'necessary').map(({ id }) => id)
  for (const [i, { purpose, recipient }] of policy.services.entries())
    if (necessary.includes(purpose) && recipient.role === 'third-party')
      yield {
        path: `policy.services[${i}].recipient.role`,
        message:
          `A third party decides for itself what it does with the data, and “${purpose}” cannot be refused. ` +
          'Move the service to a purpose with consent, or say processor if it acts on your instructions.',
        value: recipient.role,
      }
}
