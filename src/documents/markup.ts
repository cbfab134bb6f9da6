// Turns documents into markup data, from which HTML is written or DOM elements are built.
import type { Block, Line, Piece, PolicyDocument, Row, Table } from './tree'

/** An element or a text. */
export type Markup = string | MarkupElement

/** An element with its attributes. Its texts are not escaped. */
export interface MarkupElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Markup[]
}

/** Options of {@link markupOf}. */
export interface MarkupOptions {
  /** Level of the headings, 1 to 6. */
  readonly level: number
  /** Prefix of every id. */
  readonly prefix: string
  /** Whether an id is not in use yet. Called once before each id of a purpose or service is written. */
  readonly claim: (id: string) => boolean
  /** Ids of the purposes and services that can be linked to. */
  readonly targets: ReadonlySet<string>
}

/** Makes an element. Attributes that are `undefined` are left out. */
export const element = (
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly Markup[],
): MarkupElement => ({
  tag,
  attributes: Object.fromEntries(
    Object.entries(attributes).filter((each): each is [string, string] => each[1] !== undefined),
  ),
  children,
})

/** Returns the ids of the purposes and services that have a row in the documents. */
export const targetsOf = (documents: readonly PolicyDocument[]): ReadonlySet<string> =>
  new Set(
    documents.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type == 'table' ? block.rows.flatMap(({ id }) => id ?? []) : [],
      ),
    ),
  )

/** Makes a heading. Levels above 6 become 6. */
export const heading = (level: number, children: readonly Markup[]): MarkupElement =>
  element(`h${Math.min(level, 6)}`, {}, children)

/** Turns a line into markup. */
export const lineOf = (line: Line, options: MarkupOptions): readonly Markup[] =>
  line.map((piece) => pieceOf(piece, options))

/** Turns the blocks of a document into markup. */
export const markupOf = (blocks: readonly Block[], options: MarkupOptions): readonly Markup[] =>
  blocks.flatMap((block): readonly Markup[] => {
    switch (block.type) {
      case 'paragraph':
        return [element('p', {}, lineOf(block.line, options))]
      case 'list':
        return [
          element(
            'ul',
            {},
            block.items.map((line) => element('li', {}, lineOf(line, options))),
          ),
        ]
      case 'section':
        return [
          heading(options.level, lineOf(block.title, options)),
          ...markupOf(block.blocks, { ...options, level: options.level + 1 }),
        ]
      case 'terms':
        return [
          element(
            'dl',
            {},
            block.terms.map(({ title, blocks }) =>
              element('div', {}, [
                element('dt', {}, [title]),
                element('dd', {}, cellContent(blocks, options)),
              ]),
            ),
          ),
        ]
      case 'table':
        return [tableOf(block, options)]
    }
  })

const pieceOf = ({ text, lang, href, ref, code }: Piece, options: MarkupOptions): Markup => {
  const to = ref && options.targets.has(ref) ? `#${options.prefix}${ref}` : href
  const inner: Markup = code ? element('code', {}, [text]) : text
  if (to) return element('a', { href: to, lang, dir: lang && 'auto' }, [inner])
  return lang ? element('span', { lang, dir: 'auto' }, [inner]) : inner
}

/** Turns the blocks in a cell or beside a term into markup, without the margins of paragraphs. */
const cellContent = (blocks: readonly Block[], options: MarkupOptions): readonly Markup[] =>
  blocks.flatMap((block) =>
    block.type != 'paragraph'
      ? markupOf([block], options)
      : blocks.length == 1
        ? lineOf(block.line, options)
        : [element('div', {}, lineOf(block.line, options))],
  )

const tableOf = ({ caption, columns, rows }: Table, options: MarkupOptions): Markup =>
  element('table', {}, [
    element('caption', {}, [caption]),
    element('thead', {}, [
      element(
        'tr',
        {},
        columns.map(({ title }) => element('th', { scope: 'col' }, [title])),
      ),
    ]),
    element(
      'tbody',
      {},
      rows.map((row) => rowOf(row, columns, options)),
    ),
  ])

const rowOf = ({ id, cells }: Row, columns: Table['columns'], options: MarkupOptions): Markup => {
  const name = id && options.prefix + id
  return element(
    'tr',
    { id: name && options.claim(name) ? name : undefined },
    columns.map(({ key, title }, i) => {
      const inside = cellContent(cells[key] ?? [], options)
      return i
        ? element('td', { 'data-label': title }, inside)
        : element('th', { scope: 'row' }, inside)
    }),
  )
}
