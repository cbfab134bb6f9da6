import { sayDay } from './day'
import { list, paragraph } from './speaker'
import type { Published, Speaker } from './speaker'
import type { Block } from './tree'

/** Which version is in force, which is announced, and what earlier ones have changed. */
export const changes = ({ policy }: Published, speaker: Speaker): Block[] => {
  const { base, texts, pick, say, nameOf } = speaker
  const words = texts.changesOf
  const { version, effective, upcoming } = policy
  const inForce = (of: { version: string; effective: string }): Block => ({
    type: 'terms',
    terms: [
      {
        key: 'version',
        title: words.version,
        blocks: [paragraph({ text: of.version, code: true })],
      },
      { key: 'effective', title: words.effective, blocks: [paragraph(sayDay(of.effective, base))] },
    ],
  })

  return [
    inForce({ version, effective }),
    ...(upcoming
      ? [
          {
            type: 'section' as const,
            title: [{ text: words.upcoming }],
            blocks: [
              inForce(upcoming),
              paragraph(say(upcoming.summary)),
              ...(upcoming.url
                ? [paragraph({ text: words.read, href: pick<string>(upcoming.url)[0] })]
                : []),
            ],
          },
        ]
      : []),
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
              summary: [paragraph(say(change.summary))],
              kind: [paragraph(words[change.kind])],
              purposes: list(change.purposes.map((id) => [nameOf(policy.purposes, id)])),
            },
          })),
        }
      : paragraph(words.none),
  ]
}
