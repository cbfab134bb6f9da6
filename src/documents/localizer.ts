// Reads the texts of a policy in one language, as parts of a document.
import { localeOf, pickerOf } from '../locales/language'
import type { Picker } from '../locales/language'
import type { DocumentsTexts } from '../locales/types'
import type { Config, Localized, LocalizedList } from '../policy/types'
import type { Line, Piece } from './tree'

/** The parts of a configuration from which documents are made. */
export type Published = Pick<Config, 'policy' | 'cookie' | 'receipts' | 'signals'>

/** A language and its texts. */
export interface DocumentsLanguage {
  /** BCP 47 tag. */
  readonly tag: string
  readonly texts: DocumentsTexts
}

/** Reads texts in one language. */
export interface Localizer {
  /** A key of the locales. */
  readonly lang: string
  /** The texts that are not part of the policy. */
  readonly texts: DocumentsTexts
  readonly pick: Picker
  /** Returns a text of the policy, marked with its language if that is a different one. */
  readonly text: (value: Localized) => Piece
  /** Returns the items of a list of texts. */
  readonly items: (value: LocalizedList) => readonly Line[]
  /** Returns the name of a purpose or service, as a link to it; the id if the policy does not have it. */
  readonly nameOf: (named: readonly Named[], id: string) => Piece
}

interface Named {
  readonly id: string
  readonly name: Localized
}

/** Makes a localizer. */
export const createLocalizer = ({ tag, texts }: DocumentsLanguage): Localizer => {
  const lang = localeOf(tag)
  const pick = pickerOf(tag)
  const toPiece = (text: string, textLang = lang): Piece =>
    localeOf(textLang) == lang ? { text } : { text, lang: textLang }
  const text: Localizer['text'] = (value) => toPiece(...pick<string>(value))
  return {
    lang,
    texts,
    pick,
    text,
    items(value) {
      const [items, itemsLang] = pick<readonly string[]>(value)
      return items.map((item) => [toPiece(item, itemsLang)])
    },
    nameOf(named, id) {
      const found = named.find((each) => each.id == id)
      return found ? { ...text(found.name), ref: id } : { text: id, code: true }
    },
  }
}
