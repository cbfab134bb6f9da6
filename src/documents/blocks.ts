// Makes the small parts that documents consist of.
import type { Block, Line, Piece } from './tree'

/** Makes a paragraph of texts and pieces. */
export const paragraph = (...line: readonly (Piece | string)[]): Block => ({
  type: 'paragraph',
  line: line.map((each) => (typeof each == 'string' ? { text: each } : each)),
})

/** Makes a list; no block if it would be empty. */
export const list = (items: readonly Line[]): readonly Block[] =>
  items.length ? [{ type: 'list', items }] : []

/** Makes a line of a text, with a piece in place of its `{}`. */
export const fillIn = (text: string, piece: Piece): Line => {
  const [before = '', after = ''] = text.split('{}')
  return [{ text: before }, piece, { text: after }].filter((each) => each.text)
}
