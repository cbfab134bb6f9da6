import type { Contact } from '../policy/types'
import { paragraph } from './speaker'
import type { Published, Speaker } from './speaker'
import { telephoneOf } from './telephone'
import type { Block } from './tree'

/** Who is responsible, whom to ask, and whom to complain to. */
export const contact = ({ policy }: Published, { texts, pick, say }: Speaker): Block[] => {
  const words = texts.contactOf
  const { name, address, responsible, contact, complaints } = policy.controller

  const reach = ({ url, email, tel, address }: Contact): readonly Block[] => {
    const call = tel && telephoneOf(tel)
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
              ...(call && { href: call }),
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
