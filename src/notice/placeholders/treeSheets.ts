// Style sheets of documents and shadow trees for the placeholders in them. A sheet belongs to one document.
import type { Language } from '../../ui/language'
import { own } from '../../platform/own'
import { adoptSheet, makeHostSheet } from '../../ui/shadowHost'
import { makeSheet } from '../../ui/styles'
import { placeholderCss } from './placeholder.css'

type Tree = Document | ShadowRoot

/** The sheets that placeholders share. */
export interface TreeSheets {
  /** The looks of all placeholders of a document. */
  readonly common: (owner: Document) => CSSStyleSheet
  /** The value by which the attribute of a placeholder hides the embed that follows. */
  readonly hiding: string
  /** Lets that value hide in a tree, for one placeholder more; also where the page has replaced its list of sheets. */
  hide(tree: Tree): void
  /** One placeholder less is in the tree. */
  show(tree: Tree): void
}

/**
 * Makes them: one sheet of looks a document, and one with one rule a tree. A rule for each placeholder would
 * let the browser look at every element of the page for each of them.
 *
 * @param attribute of placeholders
 */
export const createTreeSheets = (language: Language, attribute: string): TreeSheets => {
  const commons = new WeakMap<Document, CSSStyleSheet>()
  const rules = new WeakMap<Tree, { readonly sheet: CSSStyleSheet; count: number }>()
  // Another one in each page: what a page has kept of itself must not hide anything when it comes back.
  const hiding = Math.random().toString(36).slice(2)
  return {
    hiding,
    common(owner) {
      const sheet = commons.get(owner) ?? makeHostSheet(placeholderCss, language, owner)
      commons.set(owner, sheet)
      return sheet
    },
    hide(tree) {
      const known = rules.get(tree) ?? {
        sheet: makeSheet(
          `[${attribute}="${hiding}"]+*{display:none!important}`,
          own(tree).ownerDocument ?? (tree as Document),
        ),
        count: 0,
      }
      rules.set(tree, known)
      known.count++
      if (!own(tree).adoptedStyleSheets.includes(known.sheet)) adoptSheet(tree, known.sheet)
    },
    show(tree) {
      const known = rules.get(tree)
      if (known && !--known.count)
        own(tree).adoptedStyleSheets = own(tree).adoptedStyleSheets.filter(
          (each) => each != known.sheet,
        )
    },
  }
}
