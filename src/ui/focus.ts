import { own } from '../platform/own'

/** The element that has the focus, however deep in shadow trees. */
export const focused = (): HTMLElement | undefined => {
  const { activeElement, body } = own(document)
  let element = activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element instanceof HTMLElement && element != body ? element : undefined
}
