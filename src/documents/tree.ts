// Documents as data, independent of the format in which they are written.

/** The documents that a site publishes from its policy. */
export type DocumentName = 'purposes' | 'transmissions' | 'cookies' | 'changes' | 'contact'

/** A part of a line. */
export interface Piece {
  readonly text: string
  /** BCP 47 tag, if the text is not in the language of the document (WCAG 3.1.2). */
  readonly lang?: string
  /** Address it links to: `https:`, `mailto:`, `tel:` or relative. */
  readonly href?: string
  /** Id of the purpose or service it links to, if that is part of the published documents. */
  readonly ref?: string
  /** Whether it is code, such as the name of a cookie, a key or a version. */
  readonly code?: true
}

/** A run of text. No space is added between its pieces. */
export type Line = readonly Piece[]

/** A paragraph. */
export interface Paragraph {
  readonly type: 'paragraph'
  readonly line: Line
}

/** An unordered list. */
export interface List {
  readonly type: 'list'
  readonly items: readonly Line[]
}

/** A section with a heading. */
export interface Section {
  readonly type: 'section'
  readonly title: Line
  readonly blocks: readonly Block[]
}

/** A column of a table, or a term. */
export interface Column {
  /** The same in every language. */
  readonly key: string
  readonly title: string
}

/** A row of a table. */
export interface Row {
  /** Id of the purpose or service it is about. */
  readonly id?: string
  /** The content of the cells, by the key of their column. Empty cells may be missing. */
  readonly cells: Readonly<Record<string, readonly Block[]>>
}

/** A table. Its first column has the row headers. */
export interface Table {
  readonly type: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** Terms, each with its description. */
export interface Terms {
  readonly type: 'terms'
  readonly terms: readonly (Column & { readonly blocks: readonly Block[] })[]
}

/** A block of a document. */
export type Block = Paragraph | List | Section | Table | Terms

/** One document in one language. */
export interface PolicyDocument {
  readonly name: DocumentName
  /** A key of the locales: the language of every text that has no language of its own. */
  readonly lang: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** Documents of one policy in one language, with the lines above them. */
export interface Publication {
  readonly lang: string
  /** Version of the policy. */
  readonly version: string
  /** ISO date. */
  readonly effective: string
  readonly title: Line
  /** The version and since when it is in effect, with a link to the policy. */
  readonly about: Line
  readonly documents: readonly PolicyDocument[]
}
