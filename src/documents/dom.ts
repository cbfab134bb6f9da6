// Builds DOM elements from markup data.
import type { MarkupElement } from './markup'

/**
 * Builds an element. No text is parsed as markup, so it works in pages that require Trusted Types.
 *
 * @param create creates an empty element, for example `document.createElement`
 */
export const domOf = (
  { tag, attributes, children }: MarkupElement,
  create: (tag: string) => Element,
): Element => {
  const built = create(tag)
  for (const [name, value] of Object.entries(attributes)) built.setAttribute(name, value)
  built.append(...children.map((each) => (typeof each == 'string' ? each : domOf(each, create))))
  return built
}
