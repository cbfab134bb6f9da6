// Copies of placeholders, which a framework makes with a copy of the page.
import { matches } from '../../platform/matches'
import { own } from '../../platform/own'

/** The attribute of a placeholder. Its value hides the embed. */
export const ATTRIBUTE = 'data-sekisho-placeholder'

/** Every placeholder in a document, also those that are copies. */
const PLACEHOLDER = `[${ATTRIBUTE}]`

/**
 * Removes an element if it is the copy of a placeholder: a shadow root is never copied. The copy of the
 * embed after it may have been made while that was hidden.
 */
export const removeCopy = (element: Element | null): void => {
  if (!element || !matches(element, PLACEHOLDER) || element.shadowRoot) return
  const style = (element.nextElementSibling as Partial<HTMLElement> | null)?.style
  if (style?.display == 'none' && style.getPropertyPriority('display'))
    style.removeProperty('display')
  element.remove()
}

/** Removes all of them. */
export const removeCopies = (): void => {
  for (const each of own(document).querySelectorAll(PLACEHOLDER)) removeCopy(each)
}
