import { documentsTexts } from '../locales/documents'
import type { DocumentsTexts } from '../locales/types'
import type { Config, Localized, LocalizedList } from '../policy/types'
import { baseOf, pickerOf } from './language'
import type { Picker } from './language'
import type { Block, Line, Piece } from './tree'

/** What of a configuration is published. */
export type Published = Pick<Config, 'policy' | 'cookie' | 'receipts'>

/** Says a policy in one language. */
export interface Speaker {
  readonly base: string
  readonly texts: DocumentsTexts
  readonly pick: Picker
  /** A policy's text, marked with its language where that is another. */
  readonly say: (value: Localized) => Piece
  readonly sayAll: (value: LocalizedList) => readonly Line[]
  /** The name of a purpose or service, leading to it; an id the policy no longer has stays as it is. */
  readonly nameOf: (items: readonly Named[], id: string) => Piece
}

interface Named {
  readonly id: string
  readonly name: Localized
}

/** Makes a speaker of a language; of English, where Sekisho does not speak it. */
export const speakerOf = (tag: string): Speaker => {
  const wanted = baseOf(tag)
  const known = Object.hasOwn(documentsTexts, wanted)
  const base = known ? wanted : 'en'
  const pick = pickerOf(known ? tag : base)
  const mark = (text: string, lang = base): Piece =>
    baseOf(lang) == base ? { text } : { text, lang }
  const say: Speaker['say'] = (value) => mark(...pick<string>(value))
  return {
    base,
    texts: documentsTexts[base] ?? documentsTexts.en,
    pick,
    say,
    sayAll(value) {
      const [items, lang] = pick<readonly string[]>(value)
      return items.map((item) => [mark(item, lang)])
    },
    nameOf(items, id) {
      const item = items.find((each) => each.id == id)
      return item ? { ...say(item.name), ref: id } : { text: id, code: true }
    },
  }
}

/** A paragraph of texts and pieces. */
export const paragraph = (...line: readonly (Piece | string)[]): Block => ({
  type: 'paragraph',
  line: line.map((each) => (typeof each == 'string' ? { text: each } : each)),
})

/** A list; nothing where it is empty. */
export const list = (items: readonly Line[]): readonly Block[] =>
  items.length ? [{ type: 'list', items }] : []

/** Puts a piece where `{}` stands. */
export const fill = (text: string, piece: Piece): Line => {
  const [before = '', after = ''] = text.split('{}')
  return [{ text: before }, piece, { text: after }].filter((each) => each.text)
}
