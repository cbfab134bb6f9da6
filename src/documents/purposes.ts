import { list, paragraph } from './speaker'
import type { Published, Speaker } from './speaker'
import type { Block } from './tree'

/** What data is used for, why that may be, and by which services. */
export const purposes = ({ policy }: Published, { texts, say, nameOf }: Speaker): Block[] => {
  const words = texts.purposes
  if (!policy.purposes.length) return [paragraph(words.none)]
  return [
    paragraph(words.intro),
    {
      type: 'table',
      caption: words.caption,
      columns: [
        { key: 'purpose', title: words.purpose },
        { key: 'description', title: words.description },
        { key: 'basis', title: words.basis },
        { key: 'services', title: words.services },
      ],
      rows: policy.purposes.map(({ id, name, description, basis, sensitive }) => ({
        id,
        cells: {
          purpose: [paragraph(say(name))],
          description: [paragraph(say(description))],
          basis: [paragraph(texts.basis[sensitive ? 'sensitive' : basis])],
          services: list(
            policy.services
              .filter(({ purpose }) => purpose == id)
              .map((service) => [nameOf([service], service.id)]),
          ),
        },
      })),
    },
  ]
}
