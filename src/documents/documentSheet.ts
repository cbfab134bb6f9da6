// The style sheet of documents in a page, adopted by every root that has one.
import { attempt } from '../platform/attempt'
import { own } from '../platform/own'
import { documentCss } from './Document.css'

/** The style sheet of the documents in a page. */
export interface DocumentSheet {
  /** Styles the documents of a root. Where the browser cannot, they are there as they are. */
  readonly adopt: (where: Document | ShadowRoot) => void
  /** Takes the sheet out of all roots. */
  readonly remove: () => void
}

/** Makes it, as a constructed sheet, which a content policy allows. */
export const createDocumentSheet = (): DocumentSheet => {
  const styled = new Set<Document | ShadowRoot>()
  let sheet: CSSStyleSheet | undefined
  return {
    adopt(where) {
      if (styled.has(where)) return
      styled.add(where)
      attempt(() => {
        if (!sheet) {
          sheet = new CSSStyleSheet()
          sheet.replaceSync(documentCss)
        }
        own(where).adoptedStyleSheets = [...own(where).adoptedStyleSheets, sheet]
      })
    },
    remove() {
      for (const where of styled)
        attempt(() => {
          own(where).adoptedStyleSheets = own(where).adoptedStyleSheets.filter(
            (each) => each !== sheet,
          )
        })
    },
  }
}
