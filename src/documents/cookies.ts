// The document `cookies`: what is stored in the browser, for how long, by which service and why.
import { sayDuration } from '../locales/duration'
import { cookieOwners, storageOwners } from '../policy/match'
import type { Policy, Service } from '../policy/types'
import { paragraph } from './blocks'
import type { Localizer, Published } from './localizer'
import type { Block, Piece, Row } from './tree'

/** How long browsers store the consent cookie. */
const CONSENT_COOKIE_DURATION = 'P400D'

/** A cookie or storage entry. */
interface Entry {
  readonly name: string
  readonly kind: string
  readonly duration: string
  readonly description: Piece
  readonly httpOnly?: boolean | undefined
}

/** Makes the blocks of the document. */
export const cookies = (published: Published, localizer: Localizer): Block[] => {
  const { texts } = localizer
  const words = texts.cookies
  const { policy, receipts } = published
  return [
    paragraph(words.intro, receipts || hasWildcard(policy) ? words.star : ''),
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
      rows: [
        ...ownEntries(published, localizer).map((entry) =>
          rowOf(entry, { text: words.site }, localizer),
        ),
        ...policy.services.flatMap((service) => serviceRows(service, localizer)),
      ],
    },
  ]
}

/** What Sekisho itself stores, except what a service declares, so that a site can describe it itself. */
const ownEntries = (
  { policy, cookie, receipts }: Published,
  localizer: Localizer,
): readonly Entry[] => {
  const { texts } = localizer
  const words = texts.cookies
  const consentCookie: Entry = {
    name: cookie.name,
    kind: words.cookie,
    duration: durationText(CONSENT_COOKIE_DURATION, localizer),
    description: { text: words.choice },
  }
  const inLocalStorage = (name: string, text: string): Entry => ({
    name,
    kind: words.local,
    duration: texts.area.local,
    description: { text },
  })
  return [
    ...(cookieOwners(policy, cookie.name).length ? [] : [consentCookie]),
    ...[
      inLocalStorage(cookie.name, words.agreed),
      ...(receipts ? [inLocalStorage(`${cookie.name}~*`, words.receipts)] : []),
    ].filter(({ name }) => !storageOwners(policy, 'local', name).length),
  ]
}

const serviceRows = (service: Service, localizer: Localizer): readonly Row[] => {
  const { texts, text, nameOf } = localizer
  const words = texts.cookies
  const entries: readonly Entry[] = [
    ...service.cookies.map(({ name, duration, description, httpOnly }) => ({
      name,
      kind: words.cookie,
      duration: durationText(duration, localizer),
      description: text(description),
      httpOnly,
    })),
    ...service.storage.map(({ area, key, description }) => ({
      name: key,
      kind: words[area],
      duration: texts.area[area],
      description: text(description),
    })),
  ]
  return entries.map((entry, i) => ({
    ...rowOf(entry, nameOf([service], service.id), localizer),
    // Other services have their id in the document `transmissions`, and an id must be unique.
    ...(!i && service.recipient.role == 'own' && { id: service.id }),
  }))
}

const rowOf = (
  { name, kind, duration, description, httpOnly }: Entry,
  service: Piece,
  { texts }: Localizer,
): Row => ({
  cells: {
    name: [paragraph({ text: name, code: true })],
    kind: [paragraph(kind)],
    service: [paragraph(service)],
    duration: [paragraph(duration)],
    description: [paragraph(description), ...(httpOnly ? [paragraph(texts.httpOnly)] : [])],
  },
})

const durationText = (duration: string, { lang, texts }: Localizer): string =>
  duration == 'session' ? texts.session : sayDuration(duration, lang)

const hasWildcard = ({ services }: Policy): boolean =>
  services.some(
    ({ cookies, storage }) =>
      cookies.some(({ name }) => name.includes('*')) ||
      storage.some(({ key }) => key.includes('*')),
  )
