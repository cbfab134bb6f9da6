/** The element that has the focus, however deep in shadow trees. */
export const focused = (): HTMLElement | undefined => {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element instanceof HTMLElement && element != document.body ? element : undefined
}
