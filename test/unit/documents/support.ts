import { publicationOf } from '../../../src/documents/anyLanguage'
import type { Block, DocumentName, Line, Piece, Row, Table } from '../../../src/documents/tree'
import type { Config, ConfigInput } from '../../../src/policy/types'
import { configOf } from '../support/config'
import type { Draft } from '../support/config'

/** Makes a document of the complete configuration, after a change, and returns its blocks. */
export const blocksOf = (
  name: DocumentName,
  lang: string,
  change?: (draft: Draft<ConfigInput>) => void,
): readonly Block[] => publicationOf(configOf(change), lang, [name]).documents[0]!.blocks

/** Returns the only table among the blocks. */
export const tableOf = (blocks: readonly Block[]): Table => {
  const [table, ...more] = blocks.filter((block) => block.type === 'table')
  if (!table || more.length) throw Error('There is not exactly one table.')
  return table
}

/** Lists all pieces in the blocks, in order. */
export const piecesOf = (blocks: readonly Block[]): readonly Piece[] =>
  blocks.flatMap((block): readonly Piece[] => {
    switch (block.type) {
      case 'paragraph':
        return block.line
      case 'list':
        return block.items.flat()
      case 'section':
        return [...block.title, ...piecesOf(block.blocks)]
      case 'terms':
        return block.terms.flatMap(({ title, blocks }) => [{ text: title }, ...piecesOf(blocks)])
      case 'table':
        return [
          { text: block.caption },
          ...block.columns.map(({ title }) => ({ text: title })),
          ...block.rows.flatMap(({ cells }) =>
            block.columns.flatMap(({ key }) => piecesOf(cells[key] ?? [])),
          ),
        ]
    }
  })

/** Returns the lines of a cell as text. */
export const cellOf = (row: Row | undefined, key: string): readonly string[] => {
  const textOf = (line: Line): string => line.map(({ text }) => text).join('')
  return (row?.cells[key] ?? []).flatMap((block) =>
    block.type === 'paragraph'
      ? [textOf(block.line)]
      : block.type === 'list'
        ? block.items.map(textOf)
        : [],
  )
}

/** Every text for people, name and key that a policy has in a language. */
export const declaredIn = ({ policy }: Config, lang: string): readonly string[] => {
  const of = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? (value as readonly string[])
        : of((value as Record<string, unknown>)[lang] ?? Object.values(value as object)[0])
  return [
    ...policy.purposes.flatMap(({ name, description }) => [...of(name), ...of(description)]),
    ...policy.services.flatMap(({ name, recipient, sends, cookies, storage }) => [
      ...(recipient.role !== 'own'
        ? [...of(name), ...of(recipient.name), ...of(recipient.purpose ?? []), ...of(sends)]
        : []),
      ...cookies.flatMap((each) => [each.name, ...of(each.description)]),
      ...storage.flatMap((each) => [each.key, ...of(each.description)]),
    ]),
    ...policy.changes.flatMap(({ version, summary }) => [version, ...of(summary)]),
    ...(policy.upcoming ? [policy.upcoming.version, ...of(policy.upcoming.summary)] : []),
    ...of(policy.controller.name),
    policy.controller.contact.email ?? '',
  ].filter(Boolean)
}
