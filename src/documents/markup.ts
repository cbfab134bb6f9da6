import type { Block, Line, Piece, PolicyDocument, Row, Table } from './tree'

/** An element or a text, before it is HTML or part of a page. */
export type Markup = string | MarkupElement

/** An element with its attributes; no text in it is markup. */
export interface MarkupElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Markup[]
}

/** How a document becomes markup. */
export interface MarkupOptions {
  /** Level of its headings, 1 to 6. */
  readonly level: number
  /** Stands before every id. */
  readonly prefix: string
  /** Whether an id is still to be given away. One that leads to a purpose or service is given once. */
  readonly claim: (id: string) => boolean
  /** Ids of purposes and services that can be led to. */
  readonly targets: ReadonlySet<string>
}

/** Makes an element. An attribute that is `undefined` is left out. */
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

/** Ids of the purposes and services that have a row in these documents. */
export const targetsOf = (documents: readonly PolicyDocument[]): ReadonlySet<string> =>
  new Set(
    documents.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type == 'table' ? block.rows.flatMap(({ id }) => id ?? []) : [],
      ),
    ),
  )

/** A heading; the sixth level is the last there is. */
export const heading = (level: number, children: readonly Markup[]): MarkupElement =>
  element(`h${Math.min(level, 6)}`, {}, children)

/** A line as markup. */
export const lineOf = (line: Line, options: MarkupOptions): readonly Markup[] =>
  line.map((piece) => pieceOf(piece, options))

/** What a document consists of, as markup. */
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
                element('dd', {}, insideOf(blocks, options)),
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
  if (to) return element('a', { href: to, lang }, [inner])
  return lang ? element('span', { lang }, [inner]) : inner
}

/** What stands in a cell or beside a term: lines, without the room that paragraphs take. */
const insideOf = (blocks: readonly Block[], options: MarkupOptions): readonly Markup[] =>
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
      const inside = insideOf(cells[key] ?? [], options)
      return i
        ? element('td', { 'data-label': title }, inside)
        : element('th', { scope: 'row' }, inside)
    }),
  )
}
