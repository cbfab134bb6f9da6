import type { MarkupElement } from './markup'

/**
 * Makes an element of a page. No text is read as markup, so that a page may ask for Trusted Types.
 *
 * @param create makes an empty element, `document.createElement` for instance
 */
export const domOf = (
  { tag, attributes, children }: MarkupElement,
  create: (tag: string) => Element,
): Element => {
  const made = create(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children.map((each) => (typeof each == 'string' ? each : domOf(each, create))))
  return made
}
