/** A document as data, before it is HTML, Markdown, JSON or elements of a page. */

/** The documents a site publishes from its policy. */
export type DocumentName = 'purposes' | 'transmissions' | 'cookies' | 'changes' | 'contact'

/** A piece of a line. */
export interface Piece {
  readonly text: string
  /** BCP 47 tag, where the text is there in another language only (WCAG 3.1.2). */
  readonly lang?: string
  /** Address it leads to: `https:`, `mailto:`, `tel:` or relative. */
  readonly href?: string
  /** Id of the purpose or service it leads to, where that is among what is published with it. */
  readonly ref?: string
  /** The name of a cookie, a key or a version: written exactly so. */
  readonly code?: true
}

/** A run of text. Pieces follow each other without a space of their own. */
export type Line = readonly Piece[]

/** A sentence or two. */
export interface Paragraph {
  readonly type: 'paragraph'
  readonly line: Line
}

/** Items one by one, in no order. */
export interface List {
  readonly type: 'list'
  readonly items: readonly Line[]
}

/** A part with a heading. */
export interface Section {
  readonly type: 'section'
  readonly title: Line
  readonly blocks: readonly Block[]
}

/** A column of a table, or a term. */
export interface Column {
  /** Stable in every language. */
  readonly key: string
  readonly title: string
}

/** A row of a table. */
export interface Row {
  /** Id of the purpose or service it is about. */
  readonly id?: string
  /** By the key of the column. What has nothing to say is left out. */
  readonly cells: Readonly<Record<string, readonly Block[]>>
}

/** The first column heads its row. */
export interface Table {
  readonly type: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** Terms and what belongs to each. */
export interface Terms {
  readonly type: 'terms'
  readonly terms: readonly (Column & { readonly blocks: readonly Block[] })[]
}

/** What a document consists of. */
export type Block = Paragraph | List | Section | Table | Terms

/** One document in one language. */
export interface PolicyDocument {
  readonly name: DocumentName
  /** A key of the locales: the language of all that is not marked otherwise. */
  readonly lang: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** Documents of one policy in one language, with what stands above them. */
export interface Publication {
  readonly lang: string
  /** The policy's. */
  readonly version: string
  /** ISO date. */
  readonly effective: string
  readonly title: Line
  /** Which version this is and since when, with a link to the policy. */
  readonly about: Line
  readonly documents: readonly PolicyDocument[]
}
