// An element with a shadow root, in which everything visible is rendered.
import { baseCss } from './base.css'
import { own } from '../platform/own'
import type { Language } from './language'
import { makeSheet } from './styles'

/**
 * Makes an element that carries something visible, and its open shadow root.
 *
 * @param owner the document it will be in: a shadow root that comes into another loses its sheets
 */
export const createShadowHost = (
  tag: string,
  language: Language,
  theme: string,
  sheets: CSSStyleSheet[],
  owner: Document = document,
): readonly [HTMLElement, ShadowRoot] => {
  const host = own(owner).createElement(tag)
  host.lang = language.tag
  host.dir = language.dir
  host.dataset.theme = theme
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = sheets
  return [host, root]
}

/**
 * The sheet of a host. `all: initial` resets the language too, on which the choice of fonts depends: the
 * same character looks different in Japanese and Chinese. It does not reset the direction, which is ours
 * and not that of the page.
 */
export const makeHostSheet = (
  css: string,
  { tag, dir }: Language,
  owner?: Document,
): CSSStyleSheet =>
  makeSheet(
    `:host{--locale:${JSON.stringify(tag)};direction:${dir}!important}${baseCss}${css}`,
    owner,
  )

/**
 * Adds a sheet to a shadow root or a document.
 *
 * @returns removes it
 */
export const adoptSheet = (tree: Document | ShadowRoot, sheet: CSSStyleSheet): (() => void) => {
  const root = own(tree)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each != sheet)
  }
}
