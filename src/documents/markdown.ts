import type { Block, Line, Piece, Publication, Table } from './tree'

/** What could be markup anywhere in a line, in CommonMark or with the usual extensions. */
const MARKUP = /[\\`*_{}[\]<>|~&#$^=@!]/g
/** What begins a list, a heading or a rule at the beginning of a line. */
const BEGIN = /^([-+])|^(\d+)([.)])/
/** What becomes a link without being asked to. */
const LINK = /www(?=\.)|(?=:\/\/)/gi

/** A text as Markdown, on one line. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\s\0-\x1f\x7f]+/g, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(LINK, '$&\\')
    .replace(BEGIN, (_, mark = '', number = '', end = '') => `${number}\\${mark}${end}`)

/** Code between backticks; what cannot stand there is text. */
const codeOf = (text: string): string =>
  /[`|\\\s]/.test(text) || !text ? escapeMarkdown(text) : `\`${text}\``

/** An address between parentheses. What is encoded in it stays so: `%2F` is no slash. */
const hrefOf = (href: string): string =>
  encodeURI(href.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/%25(?=[\da-f]{2})/gi, '%')
    .replace(/[<>()\\|`*_]/g, (char) => '%' + char.charCodeAt(0).toString(16).toUpperCase())

const pieceOf = ({ text, href, code }: Piece): string => {
  const inner = code ? codeOf(text) : escapeMarkdown(text)
  return href ? `[${inner}](${hrefOf(href)})` : inner
}

/** A line. The white space around a piece stays, since it stands beside another. */
const lineOf = (line: Line): string =>
  line
    .map((piece) => {
      const [, before = '', after = ''] = /^(\s*)[^]*?(\s*)$/.exec(piece.text) ?? []
      return (before && ' ') + pieceOf(piece) + (after && ' ')
    })
    .join('')
    .trim()

/** Everything in a cell stands on one line of the source. */
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
 * Documents as Markdown: CommonMark with the tables of GitHub Flavored Markdown. No text of the policy
 * is markup.
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
