// The document `changes`: the current version, the announced one, and the history of changes.
import { sayDay } from '../locales/day'
import type { Upcoming } from '../policy/types'
import { list, paragraph } from './blocks'
import type { Localizer, Published } from './localizer'
import type { Block } from './tree'

/** Makes the blocks of the document. */
export const changes = ({ policy }: Published, localizer: Localizer): Block[] => {
  const { texts, text, nameOf } = localizer
  const words = texts.changesOf
  return [
    versionBlock(policy, localizer),
    ...(policy.upcoming ? [upcomingBlock(policy.upcoming, localizer)] : []),
    policy.changes.length
      ? {
          type: 'table',
          caption: words.caption,
          columns: [
            { key: 'version', title: words.version },
            { key: 'summary', title: words.summary },
            { key: 'kind', title: words.kind },
            { key: 'purposes', title: words.purposes },
          ],
          rows: policy.changes.map((change) => ({
            cells: {
              version: [paragraph({ text: change.version, code: true })],
              summary: [paragraph(text(change.summary))],
              kind: [paragraph(words[change.kind])],
              purposes: list(change.purposes.map((id) => [nameOf(policy.purposes, id)])),
            },
          })),
        }
      : paragraph(words.none),
  ]
}

const versionBlock = (
  { version, effective }: Pick<Upcoming, 'version' | 'effective'>,
  { lang, texts }: Localizer,
): Block => ({
  type: 'terms',
  terms: [
    {
      key: 'version',
      title: texts.changesOf.version,
      blocks: [paragraph({ text: version, code: true })],
    },
    {
      key: 'effective',
      title: texts.changesOf.effective,
      blocks: [paragraph(sayDay(effective, lang))],
    },
  ],
})

const upcomingBlock = (upcoming: Upcoming, localizer: Localizer): Block => {
  const { pick, text } = localizer
  const words = localizer.texts.changesOf
  return {
    type: 'section',
    title: [{ text: words.upcoming }],
    blocks: [
      versionBlock(upcoming, localizer),
      paragraph(text(upcoming.summary)),
      ...(upcoming.url
        ? [paragraph({ text: words.read, href: pick<string>(upcoming.url)[0] })]
        : []),
    ],
  }
}
