import type { Purpose, Service } from '../policy/types'
import { sayCountry } from './country'
import { list, paragraph } from './speaker'
import type { Published, Speaker } from './speaker'
import type { Block, Row } from './tree'

/**
 * What is sent to others: to whom, item by item, what for on both sides, and how to stop it.
 *
 * Services whose recipient is the site itself (`role: own`) are left out: nothing leaves the site
 * there, and identifiers of the site's own are exempt. The document says so.
 *
 * @see Telecommunications Business Act (Japan), Art. 27-12
 */
export const transmissions = ({ policy }: Published, speaker: Speaker): Block[] => {
  const { texts } = speaker
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
      rows: services.map((service) => rowOf(service, policy.purposes, speaker)),
    },
  ]
}

const rowOf = (
  { id, name, purpose, recipient, sends }: Service,
  purposes: readonly Purpose[],
  { base, texts, pick, say, sayAll, nameOf }: Speaker,
): Row => {
  const { role, country, policyUrl, optOutUrl } = recipient
  const words = texts.transmissions
  const why = purposes.find((each) => each.id == purpose)
  const items = list(sayAll(sends))
  return {
    id,
    cells: {
      service: [paragraph(say(name))],
      recipient: [
        paragraph(say(recipient.name)),
        paragraph(texts.role[role]),
        ...(country
          ? [paragraph(`${texts.country}${texts.colon}${sayCountry(country, base)}`)]
          : []),
        ...(policyUrl
          ? [paragraph({ text: texts.recipientPolicy, href: pick<string>(policyUrl)[0] })]
          : []),
      ],
      items: items.length ? items : [paragraph(words.unstated)],
      senderUse: why ? [paragraph(nameOf([why], why.id)), paragraph(say(why.description))] : [],
      recipientUse: [paragraph(recipient.purpose ? say(recipient.purpose) : words.unstated)],
      stop: [
        ...(why ? [paragraph(stopOf(why, texts))] : []),
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

/** What refusing the purpose on this site stops; its basis, where it cannot be refused. */
const stopOf = ({ basis, sensitive }: Purpose, texts: Speaker['texts']): string => {
  if (sensitive || basis == 'consent') return texts.transmissions.stopConsent
  return basis == 'optout' ? texts.transmissions.stopOptOut : texts.basis[basis]
}
