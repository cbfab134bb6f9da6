// The document `transmissions`: what is sent to other organizations.
import { isRefusable } from '../consent/rules'
import { sayCountry } from '../locales/country'
import { advancedServices } from '../policy/advanced'
import type { Purpose, Service } from '../policy/types'
import { list, paragraph } from './blocks'
import type { Localizer, Published } from './localizer'
import type { Block, Row } from './tree'

/**
 * Makes the blocks of the document: for each service the recipient, the sent items, what the site and the
 * recipient use them for, and how to stop it.
 *
 * Services whose recipient is the site itself (`role: own`) are left out: their data does not leave the
 * site, and a site's own identifiers are exempt. The document says so.
 *
 * @see Telecommunications Business Act (Japan), Art. 27-12
 */
export const transmissions = (published: Published, localizer: Localizer): Block[] => {
  const { policy } = published
  const early = advancedServices(published)
  const { texts } = localizer
  const words = texts.transmissions
  const services = policy.services.filter(({ recipient }) => recipient.role != 'own')
  if (!services.length) return [paragraph(words.none)]
  return [
    paragraph(words.intro),
    {
      type: 'table',
      caption: words.caption,
      columns: [
        { key: 'service', title: words.service },
        { key: 'recipient', title: texts.recipient },
        { key: 'items', title: words.items },
        { key: 'senderUse', title: words.senderUse },
        { key: 'recipientUse', title: words.recipientUse },
        { key: 'stop', title: words.stop },
      ],
      rows: services.map((service) =>
        rowOf(service, policy.purposes, early.includes(service.id), localizer),
      ),
    },
  ]
}

const rowOf = (
  { id, name, purpose: purposeId, recipient, sends, afterRevoke }: Service,
  purposes: readonly Purpose[],
  runsEarly: boolean,
  { lang, texts, pick, text, items, nameOf }: Localizer,
): Row => {
  const { role, country, policyUrl, optOutUrl } = recipient
  const words = texts.transmissions
  const purpose = purposes.find((each) => each.id == purposeId)
  const isEarly = runsEarly && !!purpose && isRefusable(purpose)
  const sentItems = list(items(sends))
  return {
    id,
    cells: {
      service: [paragraph(text(name))],
      recipient: [
        paragraph(text(recipient.name)),
        paragraph(texts.role[role]),
        ...(country
          ? [paragraph(`${texts.country}${texts.colon}${sayCountry(country, lang)}`)]
          : []),
        ...(policyUrl
          ? [paragraph({ text: texts.recipientPolicy, href: pick<string>(policyUrl)[0] })]
          : []),
      ],
      items: sentItems.length ? sentItems : [paragraph(words.unstated)],
      senderUse: purpose
        ? [paragraph(nameOf([purpose], purpose.id)), paragraph(text(purpose.description))]
        : [],
      recipientUse: [paragraph(recipient.purpose ? text(recipient.purpose) : words.unstated)],
      stop: [
        ...(purpose && !isEarly ? [paragraph(stopText(purpose, texts))] : []),
        ...(purpose && !isEarly ? afterRevokeText(purpose, afterRevoke, texts) : []),
        ...(isEarly ? [paragraph(words.advanced)] : []),
        ...(optOutUrl
          ? [
              paragraph({ text: texts.optOut, href: pick<string>(optOutUrl)[0] }),
              paragraph(words.stopThere),
            ]
          : []),
      ],
    },
  }
}

/** Returns what refusing the purpose on this site stops, or the basis of a purpose that cannot be refused. */
const stopText = ({ basis, sensitive }: Purpose, texts: Localizer['texts']): string => {
  if (sensitive || basis == 'consent') return texts.transmissions.stopConsent
  return basis == 'optout' ? texts.transmissions.stopOptOut : texts.basis[basis]
}

/** Returns what a service still sends after a withdrawal, where the policy says so and one is possible. */
const afterRevokeText = (
  purpose: Purpose,
  afterRevoke: Service['afterRevoke'],
  { transmissions: { afterRevoke: words } }: Localizer['texts'],
): readonly Block[] =>
  // In the page, a policy is not validated.
  isRefusable(purpose) && afterRevoke && Object.hasOwn(words, afterRevoke)
    ? [paragraph(words[afterRevoke])]
    : []
