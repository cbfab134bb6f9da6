import { entryOf, isRefusable } from '../consent/rules'
import type { Decision, Receipt, ReceiptChoice } from '../consent/types'
import { chooseTag, pickerOf } from '../locales/language'
import { LANGUAGES } from '../locales/languages'
import type { Config, Localized, LocalizedList } from '../policy/types'

/** What a receipt says beyond configuration and decision. */
export interface ReceiptContext {
  /** Ids that are granted now; without it the receipt is of the moment the decision was made. */
  readonly granted?: ReadonlySet<string> | undefined
  /** Languages that may have been shown, best first; some may be empty or unknown. */
  readonly languages: readonly string[]
  /** Milliseconds since 1970 as ISO 8601 in UTC. */
  readonly iso: (time: number) => string
  /** The decision before, where it is known. */
  readonly before?: Decision | undefined
  /** Ids that this decision has revoked. */
  readonly revoked?: readonly string[] | undefined
  /** The decision is not kept, and the visitor is asked again at once. */
  readonly ended?: boolean | undefined
}

const DAY = 864e5

/**
 * Makes the record of a decision along ISO/IEC TS 27560. What cannot be refused is no consent and is not
 * in it.
 *
 * Services are described from the policy of today, and only where that is what was shown, by the digest.
 *
 * @see https://w3id.org/dpv/guides/consent-27560
 */
export const receiptOf = (
  config: Config,
  { id, policyVersion, decidedAt, source, by, gpc, choices, entries }: Decision,
  { granted, languages, iso, before, revoked = [], ended }: ReceiptContext,
): Receipt => {
  const { policy, cookie } = config
  const language = chooseTag(languages, LANGUAGES)
  const picker = pickerOf(language)
  /** As the visible part takes it: in this language, else in the first there is. */
  const pick = <T extends Localized | LocalizedList>(
    value: T,
  ): T extends Localized ? string : readonly string[] => picker<string>(value as string)[0] as never
  const texts = (it: object): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(it).map(([key, value]) => [key, pick<Localized>(value as string)]),
    )

  /**
   * What was chosen on an id itself, else on the purpose it belongs to; what became of that on the id;
   * and whether what the choice covers is still what was shown.
   */
  const chosen = (
    of: string,
    purpose = of,
  ): (ReceiptChoice & { readonly same: boolean }) | undefined => {
    const on = of in choices ? of : purpose
    const choice = choices[on]
    if (choice === undefined) return undefined
    const entry = entries.find((each) => each.startsWith(on + '.'))
    const yes = before?.choices[of] ?? before?.choices[purpose]
    return {
      state: `Consent${
        choice
          ? !granted || granted.has(of)
            ? 'Given'
            : 'Expired'
          : yes && revoked.includes(of)
            ? 'Withdrawn'
            : 'Refused'
      }`,
      digest: on === of ? entry?.split('.')[2] : undefined,
      same: entry === entryOf(config, on, choice),
    }
  }

  return {
    schema: 'sekisho-receipt-1',
    id,
    previous: before?.id,
    decidedAt: iso(decidedAt),
    validUntil: iso(
      decidedAt +
        (ended ? 0 : Object.values(choices).includes(true) ? cookie.days : cookie.daysRefused) *
          DAY,
    ),
    method: source,
    by,
    gpc,
    language,
    policy: { version: policyVersion, url: pick(policy.url) },
    controller: { name: pick(policy.controller.name), contact: texts(policy.controller.contact) },
    withdrawal: 'preferences',
    purposes: policy.purposes.filter(isRefusable).flatMap((purpose) => {
      const { basis, sensitive } = purpose
      const all = chosen(purpose.id)
      const services = policy.services.flatMap((service) => {
        const { name, recipient, sends, cookies } = service
        const { state, digest, same } = chosen(service.id, purpose.id) ?? {}
        return service.purpose === purpose.id && state && same
          ? {
              id: service.id,
              name: pick(name),
              state,
              digest,
              recipient: texts(recipient),
              data: pick(sends),
              cookies: cookies.map(({ name, duration }) => ({ name, duration })),
            }
          : []
      })
      const isSignalled = !all && gpc && basis === 'optout'
      return all || isSignalled || services.length
        ? {
            id: purpose.id,
            name: pick(purpose.name),
            basis,
            sensitive,
            state: isSignalled ? 'ConsentRefused' : all?.state,
            digest: all?.digest,
            method: isSignalled ? 'gpc' : undefined,
            services,
          }
        : []
    }),
  }
}
