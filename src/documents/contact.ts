import type { Contact } from '../policy/types'
import { paragraph } from './speaker'
import type { Published, Speaker } from './speaker'
import type { Block } from './tree'

/** A telephone number before other words: groups of digits, one sign between them. */
const NUMBER = /^\+?((\(\d+\)|\d)[\s.-]?){2,}\d/

/** Who is responsible, whom to ask, and whom to complain to. */
export const contact = ({ policy }: Published, { texts, pick, say }: Speaker): Block[] => {
  const words = texts.contactOf
  const { name, address, responsible, contact, complaints } = policy.controller

  const reach = ({ url, email, tel, address }: Contact): readonly Block[] => {
    const number = NUMBER.exec(tel ?? '')?.[0]
    return [
      ...(address ? [paragraph(say(address))] : []),
      ...(url ? [paragraph({ text: words.form, href: pick<string>(url)[0] })] : []),
      ...(email
        ? [paragraph(`${words.email}${texts.colon}`, { text: email, href: `mailto:${email}` })]
        : []),
      ...(tel
        ? [
            paragraph(`${words.tel}${texts.colon}`, {
              text: tel,
              ...(number && { href: `tel:${number.replace(/\s/g, '')}` }),
            }),
          ]
        : []),
    ]
  }

  return [
    {
      type: 'terms',
      terms: [
        { key: 'controller', title: words.controller, blocks: [paragraph(say(name))] },
        ...(address
          ? [{ key: 'address', title: texts.address, blocks: [paragraph(say(address))] }]
          : []),
        ...(responsible
          ? [
              {
                key: 'responsible',
                title: texts.responsible,
                blocks: [paragraph(say(responsible))],
              },
            ]
          : []),
        { key: 'contact', title: texts.contact, blocks: reach(contact) },
        {
          key: 'complaints',
          title: texts.complaints,
          blocks: complaints ? reach(complaints) : [paragraph(words.same)],
        },
      ],
    },
  ]
}
