// The document `contact`: who is responsible, whom to ask, and to whom to complain.
import { telephoneOf } from '../locales/telephone'
import type { Contact, Localized } from '../policy/types'
import { paragraph } from './blocks'
import type { Localizer, Published } from './localizer'
import type { Block, Terms } from './tree'

/** Makes the blocks of the document. */
export const contact = ({ policy }: Published, localizer: Localizer): Block[] => {
  const { texts, text } = localizer
  const words = texts.contactOf
  const { name, address, responsible, contact, complaints } = policy.controller
  const term = (key: string, title: string, value: Localized | undefined): Terms['terms'] =>
    value ? [{ key, title, blocks: [paragraph(text(value))] }] : []

  return [
    {
      type: 'terms',
      terms: [
        ...term('controller', words.controller, name),
        ...term('address', texts.address, address),
        ...term('responsible', texts.responsible, responsible),
        { key: 'contact', title: texts.contact, blocks: contactBlocks(contact, localizer) },
        {
          key: 'complaints',
          title: texts.complaints,
          blocks: complaints ? contactBlocks(complaints, localizer) : [paragraph(words.same)],
        },
      ],
    },
  ]
}

const contactBlocks = (
  { url, email, tel, address }: Contact,
  { texts, pick, text }: Localizer,
): readonly Block[] => {
  const words = texts.contactOf
  const telHref = tel && telephoneOf(tel)
  return [
    ...(address ? [paragraph(text(address))] : []),
    ...(url ? [paragraph({ text: words.form, href: pick<string>(url)[0] })] : []),
    ...(email
      ? [paragraph(`${words.email}${texts.colon}`, { text: email, href: `mailto:${email}` })]
      : []),
    ...(tel
      ? [
          paragraph(`${words.tel}${texts.colon}`, {
            text: tel,
            ...(telHref && { href: telHref }),
          }),
        ]
      : []),
  ]
}
