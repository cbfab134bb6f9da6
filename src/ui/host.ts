import type { Language } from './language'

/** Makes an element that carries something visible, and the shadow root inside it. */
export const createHost = (
  { tag }: Language,
  theme: string,
  sheets: CSSStyleSheet[],
): readonly [HTMLElement, ShadowRoot] => {
  const element = document.createElement('div')
  element.lang = tag
  element.dataset.theme = theme
  const root = element.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = sheets
  return [element, root]
}
