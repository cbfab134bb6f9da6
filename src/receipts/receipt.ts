import { isRefusable } from '../consent/rules'
import type { Decision, Receipt, ReceiptPurpose, ReceiptService } from '../consent/types'
import { chooseTag, pickerOf } from '../locales/language'
import { LANGUAGES } from '../locales/languages'
import type { Config, Localized, LocalizedList, Service } from '../policy/types'
import { createChoiceReader } from './receiptChoices'
import type { ChoiceContext, ReadChoice, StatedChoice } from './receiptChoices'

/** What a receipt says beyond configuration and decision. */
export interface ReceiptContext extends ChoiceContext {
  /** Languages that may have been shown, best first; some may be empty or unknown. */
  readonly languages: readonly string[]
  /** Milliseconds since 1970 as ISO 8601 in UTC. */
  readonly iso: (time: number) => string
  /** The decision is not kept, and the visitor is asked again at once. */
  readonly ended?: boolean | undefined
}

const DAY = 864e5

/** Texts in the language of a receipt. */
interface ReceiptTexts {
  /** As the visible part takes it: in this language, else in English, else in the first there is. */
  readonly pick: <T extends Localized | LocalizedList>(
    value: T,
  ) => T extends Localized ? string : readonly string[]
  /** The same for every member of an object. */
  readonly all: (it: object) => Readonly<Record<string, string>>
}

const textsIn = (language: string): ReceiptTexts => {
  const picker = pickerOf(language)
  const pick: ReceiptTexts['pick'] = (value) => picker<string>(value as string)[0] as never
  return {
    pick,
    all: (it) =>
      Object.fromEntries(
        Object.entries(it).map(([key, value]) => [key, pick<Localized>(value as string)]),
      ),
  }
}

/** Milliseconds since 1970 at which the visitor is asked again. */
const endOf = (
  { cookie }: Config,
  { decidedAt, choices }: Decision,
  { ended }: ReceiptContext,
): number => {
  const days = Object.values(choices).includes(true) ? cookie.days : cookie.daysRefused
  return decidedAt + (ended ? 0 : days) * DAY
}

const serviceOf = (
  { id, name, recipient, sends, cookies }: Service,
  { state, digest }: StatedChoice,
  { pick, all }: ReceiptTexts,
): ReceiptService => ({
  id,
  name: pick(name),
  state,
  digest,
  recipient: all(recipient),
  data: pick(sends),
  cookies: cookies.map(({ name, duration }) => ({ name, duration })),
})

/** The services of a purpose that a choice covers, as they were shown. */
const servicesOf = (
  { policy }: Config,
  purpose: string,
  read: ReadChoice,
  texts: ReceiptTexts,
): readonly ReceiptService[] =>
  policy.services.flatMap((service) => {
    const choice = service.purpose === purpose ? read(service.id, purpose) : undefined
    return choice?.same ? serviceOf(service, choice, texts) : []
  })

/** The purposes on which something was chosen, by the visitor or by Global Privacy Control. */
const purposesOf = (
  config: Config,
  { gpc }: Decision,
  read: ReadChoice,
  texts: ReceiptTexts,
): readonly ReceiptPurpose[] =>
  config.policy.purposes.filter(isRefusable).flatMap(({ id, name, basis, sensitive }) => {
    const choice = read(id)
    const services = servicesOf(config, id, read, texts)
    const isSignalled = !choice && gpc && basis === 'optout'
    if (!choice && !isSignalled && !services.length) return []
    return {
      id,
      name: texts.pick(name),
      basis,
      sensitive,
      state: isSignalled ? 'ConsentRefused' : choice?.state,
      digest: choice?.digest,
      method: isSignalled ? 'gpc' : undefined,
      services,
    }
  })

/**
 * Makes the record of a decision along ISO/IEC TS 27560. What cannot be refused is no consent and is not
 * in it.
 *
 * Services are described from the policy of today, and only where that is what was shown, by the digest.
 *
 * @see https://w3id.org/dpv/guides/consent-27560
 */
export const receiptOf = (config: Config, decision: Decision, context: ReceiptContext): Receipt => {
  const { id, policyVersion, decidedAt, source, by, gpc } = decision
  const { languages, iso, before } = context
  const { url, controller } = config.policy
  const language = chooseTag(languages, LANGUAGES)
  const texts = textsIn(language)
  return {
    schema: 'sekisho-receipt-1',
    id,
    previous: before?.id,
    decidedAt: iso(decidedAt),
    validUntil: iso(endOf(config, decision, context)),
    method: source,
    by,
    gpc,
    language,
    policy: { version: policyVersion, url: texts.pick(url) },
    controller: { name: texts.pick(controller.name), contact: texts.all(controller.contact) },
    withdrawal: 'preferences',
    purposes: purposesOf(config, decision, createChoiceReader(config, decision, context), texts),
  }
}
