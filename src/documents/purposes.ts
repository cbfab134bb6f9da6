// The document `purposes`: what data is used for, on which basis, and by which services.
import { list, paragraph } from './blocks'
import type { Localizer, Published } from './localizer'
import type { Block } from './tree'

/** Makes the blocks of the document. */
export const purposes = ({ policy }: Published, { texts, text, nameOf }: Localizer): Block[] => {
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
          purpose: [paragraph(text(name))],
          description: [paragraph(text(description))],
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
