import { cookieOwners, storageOwners } from '../policy/match'
import { sayDuration } from './duration'
import { paragraph } from './speaker'
import type { Published, Speaker } from './speaker'
import type { Block, Piece, Row } from './tree'

/** How long browsers keep the consent cookie. */
const KEPT = 'P400D'

interface Kept {
  readonly name: string
  readonly kind: string
  readonly until: string
  readonly about: Piece
  readonly httpOnly?: boolean | undefined
}

/** What is kept in the browser, for how long, by which service and what for. */
export const cookies = ({ policy, cookie, receipts }: Published, speaker: Speaker): Block[] => {
  const { base, texts, say, nameOf } = speaker
  const words = texts.cookies
  const long = (duration: string): string =>
    duration == 'session' ? texts.session : sayDuration(duration, base)

  const row = ({ name, kind, until, about, httpOnly }: Kept, service: Piece): Row => ({
    cells: {
      name: [paragraph({ text: name, code: true })],
      kind: [paragraph(kind)],
      service: [paragraph(service)],
      duration: [paragraph(until)],
      description: [paragraph(about), ...(httpOnly ? [paragraph(texts.httpOnly)] : [])],
    },
  })

  const site = { text: words.site }
  // Sekisho keeps something too. A site may declare it, to say it in words of its own.
  const own = [
    ...(cookieOwners(policy, cookie.name).length
      ? []
      : [
          row(
            {
              name: cookie.name,
              kind: words.cookie,
              until: long(KEPT),
              about: { text: words.choice },
            },
            site,
          ),
        ]),
    ...[
      [cookie.name, words.agreed] as const,
      ...(receipts ? [[`${cookie.name}~*`, words.receipts] as const] : []),
    ]
      .filter(([name]) => !storageOwners(policy, 'local', name).length)
      .map(([name, text]) =>
        row({ name, kind: words.local, until: texts.area.local, about: { text } }, site),
      ),
  ]
  const declared = policy.services.flatMap((service) => {
    const kept: readonly Kept[] = [
      ...service.cookies.map(({ name, duration, description, httpOnly }) => ({
        name,
        kind: words.cookie,
        until: long(duration),
        about: say(description),
        httpOnly,
      })),
      ...service.storage.map(({ area, key, description }) => ({
        name: key,
        kind: words[area],
        until: texts.area[area],
        about: say(description),
      })),
    ]
    return kept.map((each, i) => ({
      ...row(each, nameOf([service], service.id)),
      // Services that send to others have theirs among the transmissions: an id is there once.
      ...(!i && service.recipient.role == 'own' && { id: service.id }),
    }))
  })
  const rows = [...own, ...declared]
  const hasStar =
    !!receipts ||
    policy.services.some(
      ({ cookies, storage }) =>
        cookies.some(({ name }) => name.includes('*')) ||
        storage.some(({ key }) => key.includes('*')),
    )
  return [
    paragraph(words.intro, hasStar ? words.star : ''),
    {
      type: 'table',
      caption: words.caption,
      columns: [
        { key: 'name', title: texts.name },
        { key: 'kind', title: words.kind },
        { key: 'service', title: words.service },
        { key: 'duration', title: texts.duration },
        { key: 'description', title: texts.description },
      ],
      rows,
    },
  ]
}
