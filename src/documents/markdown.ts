// Writes documents as Markdown.
import type { Block, Line, Piece, Publication, Table } from './tree'

/** Characters that may be markup anywhere in a line, in CommonMark or its usual extensions. */
const MARKUP = /[\\`*_{}[\]<>|~&#$^=@!]/g
/** Markup of lists, headings and rules at the beginning of a line. */
const LINE_START = /^([-+])|^(\d+)([.)])/
/** Text that becomes a link automatically. */
const AUTOLINK = /www(?=\.)|(?=:\/\/)/gi

/** Escapes a text, and joins it to one line. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\s\0-\x1f\x7f]+/g, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(AUTOLINK, '$&\\')
    .replace(LINE_START, (_, mark = '', number = '', end = '') => `${number}\\${mark}${end}`)

/** Writes code between backticks; as text if it contains characters that are not possible there. */
const codeOf = (text: string): string =>
  /[`|\\\s]/.test(text) || !text ? escapeMarkdown(text) : `\`${text}\``

/** Encodes an address. Existing percent-encoding is kept, since `%2F` does not mean the same as a slash. */
const hrefOf = (href: string): string =>
  encodeURI(href.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/%25(?=[\da-f]{2})/gi, '%')
    .replace(/[<>()\\|`*_]/g, (char) => '%' + char.charCodeAt(0).toString(16).toUpperCase())

const pieceOf = ({ text, href, code }: Piece): string => {
  const inner = code ? codeOf(text) : escapeMarkdown(text)
  return href ? `[${inner}](${hrefOf(href)})` : inner
}

/** Writes a line. White space around a piece is kept, since it separates the piece from the next. */
const lineOf = (line: Line): string =>
  line
    .map((piece) => {
      const [, before = '', after = ''] = /^(\s*)[^]*?(\s*)$/.exec(piece.text) ?? []
      return (before && ' ') + pieceOf(piece) + (after && ' ')
    })
    .join('')
    .trim()

/** Writes the content of a cell on one line of the source. */
const cellOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) =>
      block.type == 'paragraph'
        ? [lineOf(block.line)]
        : block.type == 'list'
          ? block.items.map((line) => `• ${lineOf(line)}`)
          : [],
    )
    .join('<br>')

const tableOf = ({ caption, columns, rows }: Table): string => {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    `**${escapeMarkdown(caption)}**`,
    '',
    row(columns.map(({ title }) => escapeMarkdown(title))),
    row(columns.map(() => '---')),
    ...rows.map(({ cells }) => row(columns.map(({ key }) => cellOf(cells[key] ?? [])))),
  ].join('\n')
}

const blocksOf = (blocks: readonly Block[], level: number): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'paragraph':
        return [lineOf(block.line)]
      case 'list':
        return [block.items.map((line) => `- ${lineOf(line)}`).join('\n')]
      case 'section':
        return [`${'#'.repeat(level)} ${lineOf(block.title)}`, ...blocksOf(block.blocks, level + 1)]
      case 'terms':
        return [
          block.terms
            .map(({ title, blocks }) => `- **${escapeMarkdown(title)}**<br>${cellOf(blocks)}`)
            .join('\n'),
        ]
      case 'table':
        return [tableOf(block)]
    }
  })

/**
 * Writes documents as Markdown: CommonMark with the tables of GitHub Flavored Markdown. All texts of the
 * policy are escaped.
 *
 * @see https://github.github.com/gfm/#tables-extension-
 */
export const toMarkdown = (publications: readonly Publication[]): string =>
  publications
    .flatMap(({ title, about, documents }) => [
      `# ${lineOf(title)}`,
      lineOf(about),
      ...documents.flatMap((each) => [
        `## ${escapeMarkdown(each.title)}`,
        ...blocksOf(each.blocks, 3),
      ]),
    ])
    .join('\n\n') + '\n'
